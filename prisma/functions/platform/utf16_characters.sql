-- How many characters make the first so many units of a text; null where that lies outside it or cuts a character in half.
CREATE OR REPLACE FUNCTION utf16_characters(content text, unit integer) RETURNS integer
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
DECLARE
  characters integer := (unit + 1) / 2;
  units integer;
BEGIN
  LOOP
    IF characters > char_length(content) THEN
      RETURN NULL;
    END IF;
    units := utf16_length(left(content, characters));
    EXIT WHEN units >= unit;
    characters := characters + (unit - units + 1) / 2;
  END LOOP;
  RETURN CASE WHEN units = unit THEN characters END;
END $$;

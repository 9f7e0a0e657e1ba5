-- The words between two offsets; null where an offset lies outside the text or cuts a character in half.
CREATE OR REPLACE FUNCTION utf16_slice(content text, first_unit integer, end_unit integer) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
DECLARE
  first_character integer;
  end_character integer;
BEGIN
  IF first_unit < 0 OR end_unit < first_unit THEN
    RETURN NULL;
  END IF;
  IF end_unit <= char_length(content) AND left(content, end_unit) !~ '[\U00010000-\U0010FFFF]' THEN
    RETURN substr(content, first_unit + 1, end_unit - first_unit);
  END IF;
  first_character := utf16_characters(content, first_unit);
  end_character := utf16_characters(content, end_unit);
  RETURN substr(content, first_character + 1, end_character - first_character);
END $$;

-- The beginning of a copy's text, as much as is searched of one, with every withheld place in it blanked, character for character.
CREATE OR REPLACE FUNCTION unwithheld_words(of_copy uuid) RETURNS text
  LANGUAGE plpgsql STABLE
  AS $$
DECLARE
  words text := (SELECT left(text, 100000) FROM snapshots WHERE id = of_copy);
  place record;
BEGIN
  FOR place IN
    SELECT p.start, least(p."end", char_length(words)) - p.start AS length
      FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
     WHERE p.snapshot_id = of_copy AND w.lifted_at IS NULL LOOP
    IF place.length > 0 THEN
      words := overlay(words PLACING repeat('█', place.length) FROM place.start + 1 FOR place.length);
    END IF;
  END LOOP;
  RETURN words;
END $$;

-- Whether places are of their copy is looked at once for all that are written together: its text is read once, and gone through once in their order, where
-- each place read all of it.
CREATE OR REPLACE FUNCTION withheld_places_stand() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  of_copy record;
  place record;
  rest text;
  passed integer;
BEGIN
  FOR of_copy IN SELECT DISTINCT snapshot_id FROM written LOOP
    SELECT coalesce(text, '') INTO rest FROM snapshots WHERE id = of_copy.snapshot_id;
    passed := 0;
    FOR place IN SELECT * FROM written WHERE snapshot_id = of_copy.snapshot_id ORDER BY start LOOP
      rest := substr(rest, place.start - passed + 1);
      passed := place.start;
      IF char_length(left(rest, place."end" - place.start)) <> place."end" - place.start
        OR place.sha256 IS DISTINCT FROM salted_sha256(place.salt, left(rest, place."end" - place.start))
        OR NOT EXISTS (
          SELECT FROM withholdings w JOIN snapshots s ON s.source_id = w.source_id
          WHERE w.id = place.withholding_id AND s.id = place.snapshot_id AND w.lifted_at IS NULL) THEN
        RAISE EXCEPTION 'a place is of a copy of its source' USING ERRCODE = 'check_violation';
      END IF;
    END LOOP;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER withheld_places_stand AFTER INSERT ON withheld_places
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION withheld_places_stand();

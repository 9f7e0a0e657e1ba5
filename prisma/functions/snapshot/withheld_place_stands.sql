-- A place is of a copy of the source that the decision is on, within its text; of it the salt alone goes, by an erasing.
CREATE OR REPLACE FUNCTION withheld_place_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF to_jsonb(NEW) - 'salt' IS DISTINCT FROM to_jsonb(OLD) - 'salt' OR NEW.salt IS NOT NULL OR NOT is_erased_now(NEW.snapshot_id) THEN
    RAISE EXCEPTION 'a place stays as it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER withheld_places_stay BEFORE UPDATE ON withheld_places FOR EACH ROW EXECUTE FUNCTION withheld_place_stands();

-- A copy was fetched or brought, as its capture says.
CREATE OR REPLACE FUNCTION snapshot_is_as_its_capture() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.final_url IS NULL) IS DISTINCT FROM (SELECT came_by IS NOT NULL FROM captures WHERE id = NEW.capture_id) THEN
    RAISE EXCEPTION 'a copy is fetched or brought' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER snapshots_are_as_their_captures BEFORE INSERT ON snapshots FOR EACH ROW EXECUTE FUNCTION snapshot_is_as_its_capture();

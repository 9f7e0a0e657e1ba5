-- A check that finds something else than the one before it leaves its act; that a page is reachable which nobody had looked for is none.
CREATE OR REPLACE FUNCTION link_check_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM events WHERE object_type = 'source' AND object_id = NEW.source_id AND verb = 'checked' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what is found at an address leaves its act in the record' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER link_checks_leave_their_acts AFTER UPDATE ON link_checks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((NEW.outcome, NEW.moved_to) IS DISTINCT FROM (OLD.outcome, OLD.moved_to)
    AND NOT (OLD.outcome IS NULL AND NEW.outcome IS NOT DISTINCT FROM 'reachable'))
  EXECUTE FUNCTION link_check_leaves_its_act();

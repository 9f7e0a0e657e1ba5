-- As its words do, an address changes as a second person accepted it: to the very one that was said.
CREATE OR REPLACE FUNCTION source_address_is_accepted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid AND c.after ->> 'url' = NEW.url) THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sources_move_by_two BEFORE UPDATE ON sources FOR EACH ROW
  WHEN ((NEW.url, NEW.canonical_url) IS DISTINCT FROM (OLD.url, OLD.canonical_url))
  EXECUTE FUNCTION source_address_is_accepted();

-- A source that is the same document as another arrives so (docs/decisions/0110): that a second person accepted it is a step that was taken
-- elsewhere, and its review comes with it. That it leads to one that stands for itself is asked as ever.
CREATE OR REPLACE FUNCTION source_is_the_same_by_two() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NOT EXISTS (
    SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid AND c.after ? 'sameAs') THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sources_are_the_same_by_two BEFORE UPDATE ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS DISTINCT FROM OLD.same_as_id) EXECUTE FUNCTION source_is_the_same_by_two();
CREATE TRIGGER sources_come_as_no_other BEFORE INSERT ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS NOT NULL AND NOT arrives()) EXECUTE FUNCTION source_is_the_same_by_two();

-- As its words do, a grade changes as a second person accepted it.
CREATE OR REPLACE FUNCTION grade_is_accepted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid
      AND (c.after ? 'reliability' OR c.after ? 'credibility')) THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sources_are_graded_by_two BEFORE UPDATE ON sources FOR EACH ROW
  WHEN ((NEW.reliability, NEW.credibility) IS DISTINCT FROM (OLD.reliability, OLD.credibility))
  EXECUTE FUNCTION grade_is_accepted();

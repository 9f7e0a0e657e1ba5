-- On every table that names whoever did something, with the columns that do: none names another than whoever acts.
CREATE OR REPLACE FUNCTION is_by_whoever_acts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  next jsonb := to_jsonb(NEW);
  before jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
  named text;
BEGIN
  FOREACH named IN ARRAY TG_ARGV LOOP
    IF next ->> named IS DISTINCT FROM before ->> named AND next ->> named IS NOT NULL AND NOT acts_here((next ->> named)::uuid) THEN
      RAISE EXCEPTION '%.% names whoever acts', TG_TABLE_NAME, named USING ERRCODE = 'insufficient_privilege';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

CREATE TRIGGER commitments_are_by_whoever_acts BEFORE INSERT OR UPDATE OF marked_by_id ON commitments
  FOR EACH ROW WHEN (NOT is_brought_now(NEW.statement_id, NEW.marked_by_id)) EXECUTE FUNCTION is_by_whoever_acts('marked_by_id');
CREATE TRIGGER follow_ups_are_by_whoever_acts BEFORE INSERT ON follow_ups
  FOR EACH ROW WHEN (NEW.previous_id IS NULL) EXECUTE FUNCTION is_by_whoever_acts('created_by_id', 'completed_by_id');
CREATE TRIGGER follow_ups_are_completed_by_whoever_acts BEFORE UPDATE OF created_by_id, completed_by_id ON follow_ups
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('created_by_id', 'completed_by_id');
CREATE TRIGGER reviews_are_by_whoever_acts BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.classing_id IS NULL OR NOT is_cited_now(NEW.classing_id, NEW.reviewer_id))
  EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

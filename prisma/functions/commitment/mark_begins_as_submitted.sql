-- A mark made by a person awaits a second one; what it says decides whether it is followed, and no item governs it.
CREATE OR REPLACE FUNCTION mark_begins_as_submitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (SELECT FROM people WHERE id = NEW.marked_by_id AND kind = 'person')
    AND (NEW.state <> 'submitted' OR NEW.published_at IS NOT NULL OR NEW.version <> 1 OR NEW.governed_by_id IS NOT NULL
      OR NEW.followed <> (NEW.force NOT IN ('declared', 'acknowledged'))) THEN
    RAISE EXCEPTION 'a mark made by a person begins as submitted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER commitments_begin_as_submitted BEFORE INSERT ON commitments FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION mark_begins_as_submitted();

-- What answers a question speaks of the same item, or of the same statement where the question is about all of it.
CREATE OR REPLACE FUNCTION outcome_answers_the_question() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF NEW.outcome_revision_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    WHERE r.id = NEW.outcome_revision_id AND r.state NOT IN ('sent_back', 'withdrawn')
      AND c.statement_id = NEW.statement_id AND (NEW.commitment_id IS NULL OR c.id = NEW.commitment_id)) THEN
    RAISE EXCEPTION 'a status update answers a question about its own item' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.outcome_note_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM notes n
    WHERE n.id = NEW.outcome_note_id AND n.state NOT IN ('sent_back', 'withdrawn')
      AND n.statement_id = NEW.statement_id AND (NEW.commitment_id IS NULL OR n.commitment_id = NEW.commitment_id)) THEN
    RAISE EXCEPTION 'a note answers a question about its own item' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER follow_ups_are_answered_to_the_point BEFORE INSERT OR UPDATE ON follow_ups
  FOR EACH ROW WHEN (NEW.completed_at IS NOT NULL) EXECUTE FUNCTION outcome_answers_the_question();

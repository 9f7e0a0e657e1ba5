CREATE OR REPLACE FUNCTION follow_up_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF OLD.completed_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a question that was completed or withdrawn stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.question, NEW.language, NEW.cadence_months, NEW.created_by_id, NEW.created_at,
      NEW.first_due_on, NEW.previous_id)
    IS DISTINCT FROM
     (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.question, OLD.language, OLD.cadence_months, OLD.created_by_id, OLD.created_at,
      OLD.first_due_on, OLD.previous_id) THEN
    RAISE EXCEPTION 'a question''s words and the day first given to it never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    RAISE EXCEPTION 'a question that is public stays public' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER follow_ups_move_as_permitted BEFORE UPDATE ON follow_ups
  FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION follow_up_moves_as_permitted();

CREATE OR REPLACE FUNCTION follow_up_comes_back() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM follow_ups
    WHERE id = NEW.previous_id AND completed_at IS NOT NULL AND cadence_months IS NOT NULL
      AND statement_id = NEW.statement_id AND commitment_id IS NOT DISTINCT FROM NEW.commitment_id) THEN
    RAISE EXCEPTION 'a question comes back once the one before it was completed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER follow_ups_come_back_once_answered AFTER INSERT ON follow_ups
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (NEW.previous_id IS NOT NULL) EXECUTE FUNCTION follow_up_comes_back();

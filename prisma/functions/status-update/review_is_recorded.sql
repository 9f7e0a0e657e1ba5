CREATE OR REPLACE FUNCTION review_is_recorded() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  act text := CASE NEW.decision WHEN 'approve' THEN 'approved' WHEN 'send_back' THEN 'sent back' ELSE 'showed as interim' END;
BEGIN
  IF NOT is_recorded_now(NEW.revision_id, act) THEN
    RAISE EXCEPTION 'every step of a revision is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER reviews_leave_their_act AFTER INSERT ON reviews DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((NOT arrives()) AND (new.revision_id IS NOT NULL)) EXECUTE FUNCTION review_is_recorded();

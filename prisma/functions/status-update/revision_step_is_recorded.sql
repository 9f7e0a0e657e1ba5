-- Every step of a revision leaves its act in the record, in the transaction that takes it. Looked at when the transaction ends, since the
-- record is written last.
CREATE OR REPLACE FUNCTION revision_step_is_recorded() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  before revision_state := CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END;
  shown_before timestamptz := CASE WHEN TG_OP = 'UPDATE' THEN OLD.shown_as_interim_at END;
  act text := CASE NEW.state
    WHEN 'submitted' THEN 'submitted' WHEN 'sent_back' THEN 'sent back' WHEN 'withdrawn' THEN 'withdrew' WHEN 'final' THEN 'published'
    ELSE NEW.state::text END;
BEGIN
  IF NEW.state IS DISTINCT FROM before AND NOT is_recorded_now(NEW.id, act) THEN
    RAISE EXCEPTION 'every step of a revision is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.shown_as_interim_at IS DISTINCT FROM shown_before AND NOT is_recorded_now(NEW.id, 'showed as interim') THEN
    RAISE EXCEPTION 'every step of a revision is recorded: showed as interim' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER revisions_leave_their_steps AFTER INSERT OR UPDATE OF state, shown_as_interim_at ON revisions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION revision_step_is_recorded();

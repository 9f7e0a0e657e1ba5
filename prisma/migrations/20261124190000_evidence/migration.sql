-- AlterTable: whoever proposed to withdraw an item can take that back while nobody has decided.
ALTER TABLE "mark_withdrawals" ADD COLUMN     "taken_back_at" TIMESTAMPTZ(3);

-- What must never be false.

-- A proposal is decided or taken back, once; then another one can be made.
DROP INDEX mark_withdrawals_one_open;
CREATE UNIQUE INDEX mark_withdrawals_one_open ON mark_withdrawals (commitment_id) WHERE decision IS NULL AND taken_back_at IS NULL;
ALTER TABLE mark_withdrawals
  ADD CONSTRAINT mark_withdrawals_decided_or_taken_back CHECK (decision IS NULL OR taken_back_at IS NULL);
CREATE OR REPLACE FUNCTION withdrawal_is_decided_once() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.decision IS NOT NULL OR NEW.taken_back_at IS NOT NULL
      OR NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND state = 'published') THEN
      RAISE EXCEPTION 'a public item is proposed to be withdrawn' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD.decision IS NOT NULL OR OLD.taken_back_at IS NOT NULL
    OR (NEW.id, NEW.commitment_id, NEW.proposed_by_id, NEW.proposed_at, NEW.reason, NEW.language)
      IS DISTINCT FROM (OLD.id, OLD.commitment_id, OLD.proposed_by_id, OLD.proposed_at, OLD.reason, OLD.language) THEN
    RAISE EXCEPTION 'a proposal to withdraw is decided once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A disabled account takes no step, though its request was on the way when it was disabled: the person is held until the step is written.
CREATE FUNCTION whoever_acts_is_not_disabled() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  someone uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  PERFORM FROM people WHERE id = someone AND disabled_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a disabled account takes no step' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_are_by_somebody_enabled BEFORE INSERT ON revisions
  FOR EACH ROW EXECUTE FUNCTION whoever_acts_is_not_disabled('author_id');
CREATE TRIGGER reviews_are_by_somebody_enabled BEFORE INSERT ON reviews
  FOR EACH ROW EXECUTE FUNCTION whoever_acts_is_not_disabled('reviewer_id');

-- Whether this very transaction recorded such an act on a revision.
CREATE FUNCTION is_recorded_now(revision uuid, act text) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM events
    WHERE object_type = 'revision' AND object_id = revision::text AND verb = act AND xmin = pg_current_xact_id()::xid)
  $$;

-- Every step of a revision leaves its act in the record, in the transaction that takes it. Looked at when the transaction ends, since the
-- record is written last.
CREATE FUNCTION revision_step_is_recorded() RETURNS trigger
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
CREATE CONSTRAINT TRIGGER revisions_leave_their_steps AFTER INSERT OR UPDATE OF state, shown_as_interim_at ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION revision_step_is_recorded();

CREATE FUNCTION review_is_recorded() RETURNS trigger
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
CREATE CONSTRAINT TRIGGER reviews_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION review_is_recorded();

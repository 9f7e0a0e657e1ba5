-- AlterTable
ALTER TABLE "follow_ups" ADD COLUMN     "anchor_day" INTEGER,
ADD COLUMN     "first_due_on" DATE,
ADD COLUMN     "reason_language" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

UPDATE "follow_ups" SET "first_due_on" = "due_on", "anchor_day" = extract(day FROM "due_on");

ALTER TABLE "follow_ups" ALTER COLUMN "anchor_day" SET NOT NULL,
ALTER COLUMN "first_due_on" SET NOT NULL;



-- What must never be false. A question is due on its day of the month or, where the month is too short, on its last; never before it
-- was asked; it is completed by exactly one of a status update, a note and a reason, or withdrawn with a reason, and then never opens
-- again.
ALTER TABLE follow_ups
  ADD CONSTRAINT follow_ups_ask_something CHECK (question ~ '\S'),
  ADD CONSTRAINT follow_ups_cadence_in_months CHECK (cadence_months BETWEEN 1 AND 60),
  ADD CONSTRAINT follow_ups_due_after_they_were_asked CHECK (
    due_on >= (created_at AT TIME ZONE 'UTC')::date AND first_due_on >= (created_at AT TIME ZONE 'UTC')::date),
  ADD CONSTRAINT follow_ups_keep_their_day CHECK (
    anchor_day BETWEEN 1 AND 31 AND
    extract(day FROM due_on) = least(anchor_day, extract(day FROM date_trunc('month', due_on::timestamp) + interval '1 month - 1 day'))),
  ADD CONSTRAINT follow_ups_completed_by_one_outcome CHECK (
    num_nonnulls(outcome_revision_id, outcome_note_id, outcome) = (completed_at IS NOT NULL)::integer
    AND (completed_by_id IS NULL) = (completed_at IS NULL)),
  ADD CONSTRAINT follow_ups_withdrawn_with_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  ADD CONSTRAINT follow_ups_close_once CHECK (completed_at IS NULL OR withdrawn_at IS NULL),
  ADD CONSTRAINT follow_ups_reasons_say_something CHECK (outcome ~ '\S' AND withdrawn_reason ~ '\S'),
  ADD CONSTRAINT follow_ups_reasons_have_a_language CHECK (
    (reason_language IS NULL) = (outcome IS NULL AND withdrawn_reason IS NULL)),
  ADD CONSTRAINT follow_ups_come_back_from_another CHECK (previous_id <> id);

CREATE FUNCTION follow_up_is_about_its_statement() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.commitment_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a question is about a statement or an item of it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.previous_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM follow_ups
    WHERE id = NEW.previous_id AND completed_at IS NOT NULL AND cadence_months IS NOT NULL
      AND statement_id = NEW.statement_id AND commitment_id IS NOT DISTINCT FROM NEW.commitment_id) THEN
    RAISE EXCEPTION 'a question comes back once the one before it was completed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follow_ups_are_about_their_statement BEFORE INSERT ON follow_ups
  FOR EACH ROW EXECUTE FUNCTION follow_up_is_about_its_statement();

-- What answers a question speaks of the same item, or of the same statement where the question is about all of it.
CREATE FUNCTION outcome_answers_the_question() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
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

CREATE FUNCTION follow_up_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
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
CREATE TRIGGER follow_ups_never_removed BEFORE DELETE ON follow_ups FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER follow_ups_never_emptied BEFORE TRUNCATE ON follow_ups EXECUTE FUNCTION refuse_removal();

-- Each person's open questions, and those of an item.
CREATE INDEX "follow_ups_assignee_id_idx" ON "follow_ups"("assignee_id");
CREATE INDEX "follow_ups_commitment_id_idx" ON "follow_ups"("commitment_id");

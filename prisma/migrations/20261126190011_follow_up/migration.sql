-- Follow-up: questions that come due (docs/decisions/0018).

CREATE TABLE follow_ups (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid,
  question text NOT NULL,
  language text NOT NULL,
  due_on date NOT NULL,
  cadence_months integer,
  assignee_id uuid,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  completed_at timestamptz(3),
  outcome text,
  completed_by_id uuid,
  outcome_note_id uuid,
  outcome_revision_id uuid,
  previous_id uuid,
  published_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  anchor_day integer NOT NULL,
  first_due_on date NOT NULL,
  reason_language text,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  CONSTRAINT follow_ups_pkey PRIMARY KEY (id),
  CONSTRAINT follow_ups_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT follow_ups_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT follow_ups_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT follow_ups_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT follow_ups_completed_by_id_fkey FOREIGN KEY (completed_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT follow_ups_outcome_note_id_fkey FOREIGN KEY (outcome_note_id) REFERENCES notes (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT follow_ups_previous_id_fkey FOREIGN KEY (previous_id) REFERENCES follow_ups (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- A question is due on its day of the month or, where the month is too short, on its last; never before it
  -- was asked; it is completed by exactly one of a status update, a note and a reason, or withdrawn with a reason, and then never opens
  -- again.
  CONSTRAINT follow_ups_ask_something CHECK (question ~ '\S'),
  CONSTRAINT follow_ups_cadence_in_months CHECK (cadence_months BETWEEN 1 AND 60),
  CONSTRAINT follow_ups_due_after_they_were_asked CHECK (
    due_on >= (created_at AT TIME ZONE 'UTC')::date AND first_due_on >= (created_at AT TIME ZONE 'UTC')::date),
  CONSTRAINT follow_ups_keep_their_day CHECK (
    anchor_day BETWEEN 1 AND 31 AND
    extract(day FROM due_on) = least(anchor_day, extract(day FROM date_trunc('month', due_on::timestamp) + interval '1 month - 1 day'))),
  CONSTRAINT follow_ups_completed_by_one_outcome CHECK (
    num_nonnulls(outcome_revision_id, outcome_note_id, outcome) = (completed_at IS NOT NULL)::integer
    AND (completed_by_id IS NULL) = (completed_at IS NULL)),
  CONSTRAINT follow_ups_withdrawn_with_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT follow_ups_close_once CHECK (completed_at IS NULL OR withdrawn_at IS NULL),
  CONSTRAINT follow_ups_reasons_say_something CHECK (outcome ~ '\S' AND withdrawn_reason ~ '\S'),
  CONSTRAINT follow_ups_reasons_have_a_language CHECK (
    (reason_language IS NULL) = (outcome IS NULL AND withdrawn_reason IS NULL)),
  CONSTRAINT follow_ups_come_back_from_another CHECK (previous_id <> id)
);
CREATE INDEX follow_ups_statement_id_due_on_idx ON follow_ups (statement_id, due_on);
CREATE UNIQUE INDEX follow_ups_previous_id_key ON follow_ups (previous_id);
-- Each person's open questions, and those of an item.
CREATE INDEX follow_ups_assignee_id_idx ON follow_ups (assignee_id);
CREATE INDEX follow_ups_commitment_id_idx ON follow_ups (commitment_id);
CREATE TRIGGER follow_ups_never_removed BEFORE DELETE ON follow_ups FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER follow_ups_never_emptied BEFORE TRUNCATE ON follow_ups EXECUTE FUNCTION refuse_removal();
-- A question that comes back is its first author's still.
CREATE TRIGGER follow_ups_are_by_whoever_acts BEFORE INSERT ON follow_ups
  FOR EACH ROW WHEN (NEW.previous_id IS NULL) EXECUTE FUNCTION is_by_whoever_acts('created_by_id', 'completed_by_id');
CREATE TRIGGER follow_ups_are_completed_by_whoever_acts BEFORE UPDATE OF created_by_id, completed_by_id ON follow_ups
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('created_by_id', 'completed_by_id');
CREATE CONSTRAINT TRIGGER follow_ups_leave_their_acts AFTER INSERT OR UPDATE ON follow_ups
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('follow-up');

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

-- A source that is the same document as another arrives so (docs/decisions/0110): that a second person accepted it is a step that was taken
-- elsewhere, and its review comes with it. That it leads to one that stands for itself is asked as ever.
CREATE FUNCTION source_is_the_same_by_two() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NOT EXISTS (
    SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid AND c.after ? 'sameAs') THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_come_as_no_other BEFORE INSERT ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS NOT NULL AND NOT arrives()) EXECUTE FUNCTION source_is_the_same_by_two();
CREATE TRIGGER sources_are_the_same_by_two BEFORE UPDATE ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS DISTINCT FROM OLD.same_as_id) EXECUTE FUNCTION source_is_the_same_by_two();

CREATE OR REPLACE FUNCTION source_leads_to_one_that_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.sources'));
  IF NEW.same_as_id IS NOT NULL AND (EXISTS (SELECT FROM sources WHERE id = NEW.same_as_id AND same_as_id IS NOT NULL)
    OR EXISTS (SELECT FROM sources WHERE same_as_id = NEW.id)) THEN
    RAISE EXCEPTION 'a source is the same as one that stands for itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Rows that lead to others of their table arrive in the order of their ids, some at a time: whether what they lead to is there is asked at the
-- end where a transaction says so, and else at once, as before.
ALTER TABLE sources ALTER CONSTRAINT sources_same_as_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE commitments ALTER CONSTRAINT commitments_governed_by_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE request_acts ALTER CONSTRAINT request_acts_corrects_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE notes ALTER CONSTRAINT notes_parent_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE follow_ups ALTER CONSTRAINT follow_ups_previous_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE reader_messages ALTER CONSTRAINT reader_messages_duplicate_of_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE item_tests ALTER CONSTRAINT item_tests_ends_id_fkey DEFERRABLE INITIALLY IMMEDIATE;

-- So it is with what is asked of a question that comes back: at once as before, or once all are there.
CREATE OR REPLACE FUNCTION follow_up_is_about_its_statement() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.commitment_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a question is about a statement or an item of it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION follow_up_comes_back() RETURNS trigger
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

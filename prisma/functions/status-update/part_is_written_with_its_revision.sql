-- A submission is whole: its parts are written in the transaction that writes it, and never joined later.
CREATE OR REPLACE FUNCTION part_is_written_with_its_revision() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  -- An update in a later transaction renews xmin; the moment of submission it cannot renew.
  IF NOT EXISTS (
    SELECT FROM revisions
    WHERE id = NEW.revision_id AND xmin = pg_current_xact_id()::xid
      AND submitted_at = date_trunc('milliseconds', transaction_timestamp())) THEN
    RAISE EXCEPTION 'the parts of a revision are written together with it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER citations_come_with_their_revision BEFORE INSERT ON citations FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION part_is_written_with_its_revision();
CREATE TRIGGER elements_come_with_their_revision BEFORE INSERT ON elements FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION part_is_written_with_its_revision();
CREATE TRIGGER search_logs_come_with_their_revision BEFORE INSERT ON search_logs FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION part_is_written_with_its_revision();
CREATE TRIGGER test_answers_come_with_their_revision BEFORE INSERT ON test_answers FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION part_is_written_with_its_revision();

-- With the first judgement withdrawn nothing is left to be judged a second time.
CREATE OR REPLACE FUNCTION coding_lapses_with_its_revision() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  UPDATE coding_requests SET state = 'lapsed' WHERE revision_id = NEW.id AND state IN ('open', 'coded');
  RETURN NULL;
END $$;

CREATE TRIGGER revisions_end_their_coding AFTER UPDATE OF state ON revisions FOR EACH ROW
  WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn')
  EXECUTE FUNCTION coding_lapses_with_its_revision();

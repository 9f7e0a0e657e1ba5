CREATE OR REPLACE FUNCTION item_test_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'submitted' THEN
    RAISE EXCEPTION 'a test begins by awaiting review' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a test is set by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id AND state = 'published') THEN
    RAISE EXCEPTION 'a test is of an item that readers see' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.ends_id IS NOT NULL AND NOT EXISTS (SELECT FROM item_tests
    WHERE id = NEW.ends_id AND commitment_id = NEW.commitment_id AND number IS NOT NULL AND state = 'published') THEN
    RAISE EXCEPTION 'what ends is a public test of the same item' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER item_tests_begin_rightly BEFORE INSERT ON item_tests FOR EACH ROW WHEN (NOT arrives()) EXECUTE FUNCTION item_test_begins_rightly();

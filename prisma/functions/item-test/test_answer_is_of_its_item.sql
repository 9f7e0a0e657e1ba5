-- It answers a test of its own item that readers see.
CREATE OR REPLACE FUNCTION test_answer_is_of_its_item() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM item_tests t JOIN lines l ON l.commitment_id = t.commitment_id JOIN revisions r ON r.line_id = l.id
    WHERE t.id = NEW.test_id AND r.id = NEW.revision_id AND t.number IS NOT NULL AND t.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'what is answered is a public test of the same item' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER test_answers_are_of_their_item BEFORE INSERT ON test_answers FOR EACH ROW EXECUTE FUNCTION test_answer_is_of_its_item();

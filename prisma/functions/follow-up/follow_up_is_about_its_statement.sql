-- What is asked is about the statement, and so is the question that comes back: held at once, or once all are there where it arrives.
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

CREATE TRIGGER follow_ups_are_about_their_statement BEFORE INSERT ON follow_ups
  FOR EACH ROW EXECUTE FUNCTION follow_up_is_about_its_statement();

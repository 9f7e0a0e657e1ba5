-- All parties together, or one party of the item's statement.
CREATE OR REPLACE FUNCTION line_is_for_a_party() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.party <> 'all' AND NOT EXISTS (
    SELECT FROM commitments c JOIN parties p ON p.statement_id = c.statement_id
    WHERE c.id = NEW.commitment_id AND p.key = NEW.party) THEN
    RAISE EXCEPTION 'a line is for all parties or for one party of the statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER lines_are_for_a_party BEFORE INSERT ON lines FOR EACH ROW EXECUTE FUNCTION line_is_for_a_party();

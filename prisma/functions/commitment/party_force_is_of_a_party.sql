CREATE OR REPLACE FUNCTION party_force_is_of_a_party() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM commitments c JOIN parties p ON p.statement_id = c.statement_id AND p.key = NEW.party WHERE c.id = NEW.commitment_id) THEN
    RAISE EXCEPTION 'a force is of a party that speaks in the statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER party_forces_are_of_a_party BEFORE INSERT ON party_forces FOR EACH ROW EXECUTE FUNCTION party_force_is_of_a_party();

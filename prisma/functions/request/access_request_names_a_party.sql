CREATE OR REPLACE FUNCTION access_request_names_a_party() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.party IS NOT NULL AND NOT EXISTS (SELECT FROM parties WHERE statement_id = NEW.statement_id AND key = NEW.party) THEN
    RAISE EXCEPTION 'an authority acts for a party of the statement, or for none' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER access_requests_name_a_party BEFORE INSERT OR UPDATE ON access_requests
  FOR EACH ROW EXECUTE FUNCTION access_request_names_a_party();

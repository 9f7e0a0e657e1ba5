CREATE OR REPLACE FUNCTION access_request_item_is_of_its_statement() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  request access_requests%ROWTYPE;
BEGIN
  SELECT * INTO request FROM access_requests
  WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.request_id ELSE OLD.request_id END;
  IF request.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a published request stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = request.statement_id) THEN
    RAISE EXCEPTION 'a request is about items of its statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER access_request_items_are_of_their_statement BEFORE INSERT OR DELETE ON access_request_items FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION access_request_item_is_of_its_statement();

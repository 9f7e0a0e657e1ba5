CREATE OR REPLACE FUNCTION personal_token_ends_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_trusted() AND OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'a token that was revoked stays revoked' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER personal_tokens_end_for_good BEFORE UPDATE ON personal_tokens
  FOR EACH ROW EXECUTE FUNCTION personal_token_ends_for_good();

-- For the functions below alone: begins a session for who was just proven to be somebody, and they act in this transaction.
CREATE OR REPLACE FUNCTION begin_session(person uuid, secret text, device text, began timestamptz, ends timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  begun uuid := gen_random_uuid();
BEGIN
  INSERT INTO sessions (id, person_id, secret_sha256, device_name, created_at, last_seen_at, expires_at)
    VALUES (begun, person, sha256_of_lines(secret), device, began, began, ends);
  IF NOT suivi_act_as(person, secret) THEN
    RAISE EXCEPTION 'a session is begun by who may act' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN begun;
END $$;

REVOKE EXECUTE ON FUNCTION begin_session(uuid, text, text, timestamptz, timestamptz) FROM PUBLIC;

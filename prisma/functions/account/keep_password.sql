-- For the functions below alone.
CREATE OR REPLACE FUNCTION keep_password(person uuid, salt text, proof text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  UPDATE people SET password_salt = salt WHERE id = person;
  INSERT INTO password_proofs (person_id, sha256) VALUES (person, sha256_of_lines(proof))
    ON CONFLICT (person_id) DO UPDATE SET sha256 = EXCLUDED.sha256;
  $$;

REVOKE EXECUTE ON FUNCTION keep_password(uuid, text, text) FROM PUBLIC;

-- Whether somebody may act now: they can sign in, and the session or the token is theirs and open. They are held by the lock until the transaction ends:
-- whoever disables them waits, or has done it already. A person whose account is changed (`changing`) is held alone; no account is changed by a token, and
-- the transaction is marked as one. The two are taken in the order of their ids, so that two who change each other do not wait for one another.
CREATE OR REPLACE FUNCTION suivi_act_as(person uuid, proof text, changing uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  already uuid := suivi_actor();
  hash text := sha256_of_lines(proof);
  by_what text;
BEGIN
  IF already <> person THEN
    RAISE EXCEPTION 'a transaction has one actor' USING ERRCODE = 'check_violation';
  END IF;
  IF changing <= person THEN
    PERFORM pg_advisory_xact_lock(person_key(changing));
  END IF;
  PERFORM pg_advisory_xact_lock_shared(person_key(person));
  IF changing > person THEN
    PERFORM pg_advisory_xact_lock(person_key(changing));
  END IF;
  IF NOT EXISTS (SELECT FROM people p WHERE p.id = person AND p.kind = 'person' AND p.disabled_at IS NULL) THEN
    RETURN false;
  END IF;
  SELECT 'session/' || s.id INTO by_what FROM sessions s
    WHERE s.secret_sha256 = hash AND s.person_id = person AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp();
  IF by_what IS NULL AND changing IS NULL THEN
    SELECT 'token/' || t.id INTO by_what FROM personal_tokens t
      WHERE t.token_hash = hash AND t.person_id = person AND t.revoked_at IS NULL AND t.expires_at > clock_timestamp();
  END IF;
  IF by_what IS NULL THEN
    RETURN false;
  END IF;
  PERFORM set_config('suivi.actor', acting_word(person || '/' || by_what), true);
  RETURN true;
END $$;

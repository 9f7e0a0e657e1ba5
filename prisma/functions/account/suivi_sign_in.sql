-- Signs somebody in who knows their password. The id of the session; null where the proof is none.
CREATE OR REPLACE FUNCTION suivi_sign_in(person uuid, proof text, secret text, device text, began timestamptz, ends timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  -- Whoever disables them takes the two in this order too. Their row is held, so that a change of password that ends all other sessions ends this one too.
  PERFORM pg_advisory_xact_lock_shared(person_key(person));
  PERFORM FROM people p WHERE p.id = person AND p.disabled_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT suivi_password_fits(person, proof) THEN
    RETURN NULL;
  END IF;
  UPDATE people SET last_signed_in_at = began WHERE id = person;
  RETURN begin_session(person, secret, device, began, ends);
END $$;

-- Changes the password of whoever acts by a session, and knows the present one.
CREATE OR REPLACE FUNCTION suivi_change_password(present text, salt text, proof text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  acting text[] := suivi_acting();
  person CONSTANT uuid := acting[1]::uuid;
BEGIN
  IF acting[2] = 'token' THEN
    RAISE EXCEPTION 'a token only adds' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM people p WHERE p.id = person AND p.disabled_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT suivi_password_fits(person, present) THEN
    RETURN false;
  END IF;
  PERFORM keep_password(person, salt, proof);
  RETURN true;
END $$;

-- Whether somebody knows the password of a person.
CREATE OR REPLACE FUNCTION suivi_password_fits(person uuid, proof text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM password_proofs p WHERE p.person_id = person AND p.sha256 = sha256_of_lines(proof)) $$;

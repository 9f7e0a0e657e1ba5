-- Links behind which a password is chosen, people, and what is said of them are an administrator's who acts by a session, or the owner's: nobody else's.
CREATE OR REPLACE FUNCTION is_administered(person uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (SELECT FROM people
    WHERE id = suivi_actor() AND 'administrator' = ANY (roles) AND disabled_at IS NULL AND id <> person AND (suivi_acting())[2] = 'session')
  $$;

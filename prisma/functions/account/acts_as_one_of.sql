-- Whoever acts, with one of some roles; the owner of the tables, where nobody acts, is held to none.
CREATE OR REPLACE FUNCTION acts_as_one_of(wanted text[]) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT is_trusted() OR EXISTS (SELECT FROM people WHERE id = suivi_actor() AND disabled_at IS NULL AND roles::text[] && wanted)
  $$;

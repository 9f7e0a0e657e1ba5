-- The owner of the tables migrates, seeds and mends: nobody acts there.
CREATE OR REPLACE FUNCTION is_the_owner() RETURNS boolean
  LANGUAGE sql STABLE
  AS $$ SELECT pg_has_role(session_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'public.people'::regclass $$;

CREATE OR REPLACE FUNCTION person_key(person uuid) RETURNS bigint
  LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT hashtextextended('suivi.person ' || person::text, 0) $$;

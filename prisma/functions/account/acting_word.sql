CREATE OR REPLACE FUNCTION acting_word(someone text) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT someone || ' ' || encode(sha256(convert_to(secret || ' ' || someone || ' ' || pg_current_xact_id()::text, 'UTF8')), 'hex')
  FROM acting_secret
  $$;

REVOKE EXECUTE ON FUNCTION acting_word(text) FROM PUBLIC;

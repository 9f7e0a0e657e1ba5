CREATE OR REPLACE FUNCTION salted_sha256(salt bytea, words text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT encode(sha256(salt || convert_to(words, 'UTF8')), 'hex') $$;

-- A publisher in an address: its name may be of any length and script.
CREATE OR REPLACE FUNCTION publisher_key(name text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT left(md5(name), 12) $$;

-- Statements and items have a short address, `/c/<id>`. It is made of their key, so it is given with it, never changes and is never given to
-- another. The letters are those that nobody takes for another or reads as a word: no vowels, no l and y, no 0 and 1. An item's is longer
-- by one than a statement's, so that the two are never the same.
CREATE OR REPLACE FUNCTION short_id(of_id uuid, units integer) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
  SELECT string_agg(
    substr('23456789bcdfghjkmnpqrstvwxz', (get_byte(hash, 2 * unit) * 256 + get_byte(hash, 2 * unit + 1)) % 27 + 1, 1), '' ORDER BY unit)
  FROM (SELECT sha256(uuid_send(of_id)) AS hash) AS hashed, generate_series(0, units - 1) AS unit
$$;

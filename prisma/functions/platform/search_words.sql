-- The words of a row, its title weighing most. What stands beyond 100,000 characters of one field is not searched: a row has a limit.
CREATE OR REPLACE FUNCTION search_words(title text, body text, besides text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(title, 100000)), '')), 'A')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(body, 100000)), '')), 'B')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(besides, 100000)), '')), 'D');

-- How near a row is to a question: one with the words as they were typed comes before all that have others of their stem.
CREATE OR REPLACE FUNCTION search_rank(words tsvector, typed tsquery, asked tsquery) RETURNS real
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ts_rank(words, asked, 1) + (words @@ typed)::integer;

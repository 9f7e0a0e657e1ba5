-- The text as it was written where words of it are covered, and else as it stands. What was erased of it is in neither.
CREATE OR REPLACE FUNCTION as_written(of_table text, of_id text, number integer, field text, stands text) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce((SELECT t.text FROM covered_texts t WHERE (t.of_table, t.of_id, t.number, t.field) = ($1, $2, $3, $4)), $5)
  $$;

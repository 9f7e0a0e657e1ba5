-- What a source and an item say is hashed as it was written.
CREATE OR REPLACE FUNCTION as_it_was_written(of_table text, it anyelement) RETURNS anyelement
  LANGUAGE sql STABLE
  AS $$
  SELECT jsonb_populate_record($2, (
    SELECT jsonb_object_agg(t.field, t.text) FROM covered_texts t
    WHERE t.of_table = $1 AND t.of_id = to_jsonb($2) ->> 'id' AND t.number = 0))
  $$;

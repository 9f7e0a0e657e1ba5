-- Its texts, as they were written. A quote is one of the source asked about.
CREATE OR REPLACE FUNCTION texts_of(of_type text, of_id text, source text)
  RETURNS TABLE (of_table text, of_id text, number integer, field text, text text, is_quote boolean)
  LANGUAGE sql STABLE
  AS $$
  SELECT r.of_table, r.of_row ->> whole_of(r.of_table), number_of_part(r.of_table, r.of_row), f.field,
    as_written(r.of_table, r.of_row ->> whole_of(r.of_table), number_of_part(r.of_table, r.of_row), f.field, f.value #>> '{}'),
    f.field = 'quote' AND r.quoted IS NOT DISTINCT FROM $3
  FROM rows_of($1, $2) r, fields_of(r.of_row) f
  WHERE f.field = ANY (coverable(r.of_table)) AND f.value <> 'null'
  $$;

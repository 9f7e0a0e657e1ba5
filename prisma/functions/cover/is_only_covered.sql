-- Whether a row changes in nothing but that words of it are covered, or shown again, as what is withheld stands. Columns that the database makes of others
-- are not made yet where a row is looked at before it is written.
CREATE OR REPLACE FUNCTION is_only_covered(of_table text, was jsonb, becomes jsonb) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(bool_and(EXISTS (
    SELECT FROM covered_texts t
    WHERE t.of_table = $1 AND t.of_id = becomes ->> whole_of($1)
      AND t.number = number_of_part($1, becomes) AND t.field = coalesce(n.field, o.field)
      AND covered_words(t) IS NOT DISTINCT FROM n.value #>> '{}')), false)
  FROM fields_of(becomes) n FULL JOIN fields_of(was) o ON o.field = n.field
  WHERE coalesce(n.field, o.field) NOT IN ('search', 'short_id') AND n.value IS DISTINCT FROM o.value
  $$;

-- Whether a row changes in nothing but that words of it are covered, or shown again, as what is withheld stands. Columns that the database makes of others
-- are not made yet where a row is looked at before it is written.
CREATE OR REPLACE FUNCTION is_only_covered(of_table text, was jsonb, becomes jsonb) RETURNS boolean
  LANGUAGE plpgsql STABLE
  AS $$
DECLARE
  -- The name of a trigger's table has a collation of its own, which comes in with it, and by which no index is found.
  whole CONSTANT text COLLATE "default" := becomes ->> whole_of(of_table);
  said_in CONSTANT text COLLATE "default" := of_table;
  part CONSTANT integer := number_of_part(of_table, becomes);
  made CONSTANT text[] := ARRAY['search', 'short_id'];
  it record;
  is_covered boolean := false;
BEGIN
  FOR it IN
    SELECT field, path, becomes #> path AS says FROM unnest(coverable(of_table)) field, string_to_array(field, '.') path
    WHERE becomes #> path IS DISTINCT FROM was #> path
  LOOP
    IF NOT EXISTS (
      SELECT FROM covered_texts t
      WHERE (t.of_table, t.of_id, t.number, t.field) = (said_in, whole, part, it.field) AND covered_words(t) = it.says #>> '{}') THEN
      RETURN false;
    END IF;
    was := jsonb_set(was, it.path, it.says);
    is_covered := true;
  END LOOP;
  RETURN is_covered AND was - made = becomes - made;
END $$;

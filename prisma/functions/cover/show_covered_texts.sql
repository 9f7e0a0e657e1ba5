-- Puts some covered texts as everybody is to see them: each row at once, since what it says in two columns may have to agree, and all rows of a table in one
-- statement. It has the owner's rights: the application changes none of these columns.
CREATE OR REPLACE FUNCTION show_covered_texts(texts uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  it record;
BEGIN
  FOR it IN
    WITH fields AS (
      SELECT DISTINCT t.of_table, split_part(t.field, '.', 1) AS name, nullif(split_part(t.field, '.', 2), '') AS key, t.field
      FROM covered_texts c JOIN covered_texts t ON (t.of_table, t.of_id, t.number) = (c.of_table, c.of_id, c.number)
      WHERE c.id = ANY (texts) AND c.number >= 0),
    columns AS (
      SELECT of_table, name, CASE WHEN min(key) IS NULL THEN format('coalesce(said.says ->> %L, r.%I)', name, name)
        ELSE format('r.%I || jsonb_strip_nulls(jsonb_build_object(%s))', name, string_agg(format('%L, said.says -> %L', key, field), ', ')) END AS becomes
      FROM fields GROUP BY of_table, name)
    SELECT of_table, string_agg(format('%I = %s', name, becomes), ', ') AS sets, string_agg(format('r.%I IS DISTINCT FROM %s', name, becomes), ' OR ') AS differs
    FROM columns GROUP BY of_table
  LOOP
    EXECUTE format($q$
      WITH said AS MATERIALIZED (
        SELECT t.of_id, t.number, jsonb_object_agg(t.field, covered_words(t)) AS says FROM covered_texts t
        WHERE t.of_table = $1 AND t.number >= 0
          AND (t.of_id, t.number) IN (SELECT c.of_id, c.number FROM covered_texts c WHERE c.of_table = $1 AND c.id = ANY ($2))
        GROUP BY t.of_id, t.number)
      UPDATE %I r SET %s FROM said WHERE r.%I = said.of_id::%s AND said.number = %s AND (%s)$q$,
      it.of_table, it.sets, whole_of(it.of_table), CASE it.of_table WHEN 'sources' THEN 'text' ELSE 'uuid' END,
      coalesce('r.' || quote_ident(part_of(it.of_table)), '0'), it.differs) USING it.of_table, texts;
  END LOOP;
  -- Nor does search offer what is covered where somebody mistypes a word. Whatever else says such a word brings it anew when it is written.
  DELETE FROM search_words WHERE word = ANY (ARRAY(
    SELECT DISTINCT word FROM covered_places p JOIN covered_texts t ON t.id = p.covered_id,
      unnest(string_to_array(search_fold(substr(t.text, p.start + 1, p."end" - p.start)), ' ')) AS word
    WHERE p.covered_id = ANY (texts) AND EXISTS (SELECT FROM withholdings w WHERE w.id = p.withholding_id AND w.lifted_at IS NULL)));
END $$;

-- Puts the texts in which a decision covers words as everybody is to see them: each row at once, since what it says in two columns may have to agree. It has
-- the owner's rights: the application changes none of these columns.
CREATE OR REPLACE FUNCTION show_covered(decision uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  it record;
  one covered_texts;
  path text[];
  sets jsonb;
BEGIN
  FOR it IN
    SELECT t.of_table, t.of_id, t.number FROM covered_texts t
    WHERE t.number >= 0 AND t.id IN (SELECT covered_id FROM covered_places WHERE withholding_id = decision)
      AND own_text(t) IS DISTINCT FROM covered_words(t)
    GROUP BY t.of_table, t.of_id, t.number
  LOOP
    sets := '{}';
    FOR one IN SELECT * FROM covered_texts t WHERE (t.of_table, t.of_id, t.number) = (it.of_table, it.of_id, it.number) LOOP
      path := string_to_array(one.field, '.');
      sets := sets || jsonb_build_object(path[1], CASE WHEN path[2] IS NULL THEN quote_literal(covered_words(one))
        ELSE format('jsonb_set(%s, %L, to_jsonb(%L::text))', coalesce(sets ->> path[1], quote_ident(path[1])), path[2:2], covered_words(one)) END);
    END LOOP;
    EXECUTE format('UPDATE %I r SET %s WHERE r.%I = $1::%s AND $2 = %s', it.of_table,
      (SELECT string_agg(format('%I = %s', key, value), ', ') FROM jsonb_each_text(sets)), whole_of(it.of_table),
      CASE it.of_table WHEN 'sources' THEN 'text' ELSE 'uuid' END, coalesce('r.' || quote_ident(part_of(it.of_table)), '0'))
      USING it.of_id, it.number;
  END LOOP;
  -- Nor does search offer them where somebody mistypes a word. Whatever else says such a word brings it anew when it is written.
  DELETE FROM search_words WHERE word = ANY (ARRAY(
    SELECT DISTINCT word FROM covered_places p JOIN covered_texts t ON t.id = p.covered_id,
      unnest(string_to_array(search_fold(substr(t.text, p.start + 1, p."end" - p.start)), ' ')) AS word
    WHERE p.withholding_id = decision));
END $$;

CREATE OR REPLACE FUNCTION signs_are_no_words() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  becomes CONSTANT jsonb := to_jsonb(NEW);
  was CONSTANT jsonb := CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD) END;
  whole CONSTANT text := becomes ->> whole_of(TG_TABLE_NAME);
  part CONSTANT integer := number_of_part(TG_TABLE_NAME, becomes);
  it record;
  taken covered_texts;
  kept uuid;
BEGIN
  FOR it IN
    SELECT n.field, says FROM unnest(coverable(TG_TABLE_NAME)) AS n (field), string_to_array(n.field, '.') path, LATERAL (SELECT becomes #>> path) AS s (says)
    WHERE strpos(says, '█') > 0 AND says IS DISTINCT FROM was #>> path
      AND NOT EXISTS (
        SELECT FROM covered_texts t WHERE (t.of_table, t.of_id, t.number, t.field) = (TG_TABLE_NAME::text, whole, part, n.field)
          AND covered_words(t) = says)
  LOOP
    taken := covered_as(TG_TABLE_NAME, becomes, it.says);
    IF taken.id IS NULL THEN
      RAISE EXCEPTION 'covered_sign: % of % says █ in place of words', it.field, TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO covered_texts (of_table, of_id, number, field, text, sha256, salt)
      VALUES (TG_TABLE_NAME, whole, part, it.field, taken.text, taken.sha256, taken.salt) RETURNING id INTO kept;
    INSERT INTO covered_places (withholding_id, covered_id, start, "end")
      SELECT p.withholding_id, kept, p.start, p."end" FROM covered_places p JOIN withholdings w ON w.id = p.withholding_id
      WHERE p.covered_id = taken.id AND w.lifted_at IS NULL;
  END LOOP;
  RETURN NULL;
END $$;

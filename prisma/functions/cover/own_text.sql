-- The text of a row itself, as everything reads it.
CREATE OR REPLACE FUNCTION own_text(of_it covered_texts) RETURNS text
  LANGUAGE plpgsql STABLE
  AS $$
DECLARE
  stands text;
BEGIN
  EXECUTE format('SELECT to_jsonb(r) #>> $3 FROM %I r WHERE r.%I = $1::%s AND $2 = %s', of_it.of_table, whole_of(of_it.of_table),
      CASE of_it.of_table WHEN 'sources' THEN 'text' ELSE 'uuid' END, coalesce('r.' || quote_ident(part_of(of_it.of_table)), '0'))
    INTO stands USING of_it.of_id, of_it.number, string_to_array(of_it.field, '.');
  RETURN stands;
END $$;

-- Where somebody writes a text anew, what was covered of the one before stands nowhere any more: it is counted backwards, below nought.
CREATE OR REPLACE FUNCTION covered_text_is_rewritten() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  UPDATE covered_texts t
     SET number = -1 - (SELECT count(*) FROM covered_texts o WHERE (o.of_table, o.of_id, o.field) = (t.of_table, t.of_id, t.field) AND o.number < 0)
   WHERE t.of_table = TG_TABLE_NAME AND t.of_id = to_jsonb(NEW) ->> 'id' AND t.number = 0
     AND covered_words(t) IS DISTINCT FROM to_jsonb(NEW) #>> string_to_array(t.field, '.');
  RETURN NULL;
END $$;

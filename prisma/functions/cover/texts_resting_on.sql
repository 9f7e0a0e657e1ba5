-- Our texts that rest on a source, as they were written: everything that a judgement says which cites it, and its translations.
CREATE OR REPLACE FUNCTION texts_resting_on(source text)
  RETURNS TABLE (of_table text, of_id text, number integer, field text, text text, is_quote boolean)
  LANGUAGE sql STABLE
  AS $$ SELECT t.* FROM resting_on($1) r, texts_of(r.of_type, r.of_id, $1) t $$;

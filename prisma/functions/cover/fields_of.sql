-- The fields of a row, those of its JSON each by itself.
CREATE OR REPLACE FUNCTION fields_of(of_row jsonb) RETURNS TABLE (field text, value jsonb)
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT key, value FROM jsonb_each(of_row) WHERE jsonb_typeof(value) <> 'object'
  UNION ALL
  SELECT o.key || '.' || i.key, i.value
    FROM jsonb_each(of_row) o, jsonb_each(CASE jsonb_typeof(o.value) WHEN 'object' THEN o.value ELSE '{}' END) i
  $$;

-- Of a payload only what readers may have: hashes and what is on public pages. Any other key is kept back, a new one too until it is added here.
CREATE OR REPLACE FUNCTION shown_payload(payload text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT '{' || coalesce(string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY key COLLATE "C"), '') || '}'
  FROM json_each(payload::json)
  WHERE key IN ('bodySha256', 'contentSha256', 'number', 'public', 'reference', 'rendering', 'sha256', 'version')
$$;

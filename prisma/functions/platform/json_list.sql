-- A list as JSON without spaces: the same text as JavaScript's JSON.stringify gives.
CREATE OR REPLACE FUNCTION json_list(VARIADIC texts text[]) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT '[' || string_agg(coalesce(to_json(t)::text, 'null'), ',' ORDER BY place) || ']' FROM unnest(texts) WITH ORDINALITY AS list(t, place) $$;

-- For whom something speaks: keys of parties in the order of their letters, each once, parted by spaces; or nobody.
CREATE OR REPLACE FUNCTION is_for_parties(kept text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT kept = 'nobody' OR (
    kept ~ '^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$'
    AND NOT 'nobody' = ANY (string_to_array(kept, ' '))
    AND kept = (SELECT string_agg(DISTINCT key COLLATE "C", ' ' ORDER BY key COLLATE "C") FROM unnest(string_to_array(kept, ' ')) AS key))
$$;

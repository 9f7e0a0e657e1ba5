-- The copies of which something else is searched than their text gives.
CREATE OR REPLACE FUNCTION misindexed_copies() RETURNS TABLE (snapshot_id uuid)
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(k.snapshot_id, c.id) FROM (
      SELECT c.id, c.source_id, c.number, o.language, words_of_copy(c.id, o.language) AS words FROM snapshots c JOIN sources o ON o.id = c.source_id) AS c
    FULL JOIN copy_words k ON k.snapshot_id = c.id
   WHERE (k.source_id, k.number, k.search) IS DISTINCT FROM (CASE WHEN c.words IS NOT NULL THEN c.source_id END,
     CASE WHEN c.words IS NOT NULL THEN c.number END, c.words)
  $$;

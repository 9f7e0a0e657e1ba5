-- The statements on whose pages something of ours stands in which a decision covers words: which changes with it. A translation of what a source says is of
-- no statement: it stands on the pages of every statement that has the source, and these are made anew when words of it are covered or shown again
-- (docs/decisions/0095).
CREATE OR REPLACE FUNCTION statements_covered_by(decision uuid) RETURNS SETOF text
  LANGUAGE sql STABLE
  AS $$
  WITH things AS (
    SELECT DISTINCT d.of_type, d.of_id FROM covered_places p JOIN covered_texts t ON t.id = p.covered_id, covered_thing(t) d
    WHERE p.withholding_id = decision)
  SELECT s.slug FROM things d JOIN statements s ON s.id = statement_of(d.of_type, d.of_id)
  UNION
  -- Links stand with both of their ends, and so does an item in which links end; a source, and what is translated of it, with all that use it.
  SELECT shown.slug FROM things d, LATERAL (
    SELECT statements_showing(d.of_type, d.of_id, NULL) AS slug WHERE d.of_type IN ('lineage-link', 'source')
    UNION ALL
    SELECT statements_showing('lineage-link', k.id::text, NULL) FROM lineage_links k
     WHERE d.of_type = 'commitment' AND d.of_id IN (k.commitment_id::text, k.later_commitment_id::text)
    UNION ALL
    SELECT statements_showing('source', r.source_id, NULL) FROM translations r
     WHERE d.of_type = 'translation' AND r.id::text = d.of_id AND r.source_id IS NOT NULL) shown
  $$;

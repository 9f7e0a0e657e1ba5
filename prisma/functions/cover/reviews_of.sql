-- More of what is said in a thing of ours can be covered (docs/decisions/0095): the reasons of decisions on it, why somebody proposes to withdraw an item, and how
-- somebody came by a file that they brought as a source.
-- The decisions on a thing of ours, by the name that the record gives to it. Of a source they are those on what was said of it.
CREATE OR REPLACE FUNCTION reviews_of(of_type text, of_id text) RETURNS SETOF uuid
  LANGUAGE sql STABLE
  AS $$
  SELECT v.id FROM reviews v
  WHERE v.revision_id = (CASE WHEN $1 = 'revision' THEN $2::uuid END) OR v.link_id = (CASE WHEN $1 = 'lineage-link' THEN $2::uuid END)
    OR v.search_id = (CASE WHEN $1 = 'search-log' THEN $2::uuid END) OR v.note_id = (CASE WHEN $1 = 'note' THEN $2::uuid END)
    OR v.commitment_id = (CASE WHEN $1 = 'commitment' THEN $2::uuid END) OR v.request_id = (CASE WHEN $1 = 'request' THEN $2::uuid END)
    OR v.translation_id = (CASE WHEN $1 = 'translation' THEN $2::uuid END) OR v.item_test_id = (CASE WHEN $1 = 'item-test' THEN $2::uuid END)
  UNION ALL
  SELECT v.id FROM mark_withdrawals w JOIN reviews v ON v.withdrawal_id = w.id WHERE w.commitment_id = (CASE WHEN $1 = 'commitment' THEN $2::uuid END)
  UNION ALL
  SELECT v.id FROM source_classings c JOIN reviews v ON v.classing_id = c.id WHERE c.source_id = (CASE WHEN $1 = 'source' THEN $2 END)
  $$;

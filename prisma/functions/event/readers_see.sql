-- Every process is told with each act whether readers see what it was done to, and on which statements' pages that stands, so that it
-- makes those pages anew and no others (server/changes.mjs).
-- Whether readers see something, or saw it until it was taken back. False for what is no part of a dossier.
CREATE OR REPLACE FUNCTION readers_see(of_type text, of_id text) RETURNS boolean
  LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan
  AS $$
  SELECT coalesce(CASE of_type
    WHEN 'statement' THEN (SELECT true FROM statements WHERE id = of_id::uuid)
    WHEN 'rendering' THEN (SELECT published_at IS NOT NULL FROM added_renderings WHERE id = of_id::uuid)
    WHEN 'commitment' THEN (SELECT published_at IS NOT NULL FROM commitments WHERE id = of_id::uuid)
    WHEN 'source' THEN (SELECT listed_at IS NOT NULL FROM sources WHERE id = of_id)
    WHEN 'note' THEN (SELECT published_at IS NOT NULL OR shown_at IS NOT NULL FROM notes WHERE id = of_id::uuid)
    WHEN 'follow-up' THEN (SELECT published_at IS NOT NULL FROM follow_ups WHERE id = of_id::uuid)
    WHEN 'lineage-link' THEN (SELECT published_at IS NOT NULL FROM lineage_links WHERE id = of_id::uuid)
    WHEN 'reader-message' THEN (SELECT state = 'closed' AND outcome <> 'spam' FROM reader_messages WHERE id = of_id::uuid)
    WHEN 'translation' THEN (SELECT published_at IS NOT NULL OR shown_at IS NOT NULL FROM translations WHERE id = of_id::uuid)
    WHEN 'hand-over' THEN (SELECT s.listed_at IS NOT NULL FROM hand_overs c JOIN sources s ON s.id = c.source_id WHERE c.id = of_id::uuid)
    WHEN 'capture' THEN (SELECT s.listed_at IS NOT NULL FROM captures c JOIN sources s ON s.id = c.source_id WHERE c.id = of_id::uuid)
    WHEN 'snapshot' THEN (SELECT s.listed_at IS NOT NULL FROM snapshots c JOIN sources s ON s.id = c.source_id WHERE c.id = of_id::uuid)
    WHEN 'withholding' THEN (SELECT s.listed_at IS NOT NULL FROM withholdings c JOIN sources s ON s.id = c.source_id WHERE c.id = of_id::uuid)
    WHEN 'item-test' THEN (SELECT published_at IS NOT NULL FROM item_tests WHERE id = of_id::uuid)
    WHEN 'search-log' THEN (SELECT published_at IS NOT NULL OR shown_at IS NOT NULL FROM logged_searches WHERE id = of_id::uuid)
    WHEN 'request' THEN (SELECT published_at IS NOT NULL FROM access_requests WHERE id = of_id::uuid)
    WHEN 'revision' THEN
      (SELECT final_at IS NOT NULL OR shown_as_interim_at IS NOT NULL FROM revisions WHERE id = of_id::uuid)
  END, false)
  $$;

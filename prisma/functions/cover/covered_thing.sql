-- What a covered text is of, by the name that the record gives to it.
CREATE OR REPLACE FUNCTION covered_thing(of_it covered_texts) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE
      WHEN of_it.of_table = 'reviews' THEN (SELECT r.of_type FROM reviewed_in(of_it.of_id::uuid) r) WHEN of_it.of_table = 'captures' THEN 'source'
      WHEN of_it.of_table IN ('citations', 'revisions', 'elements', 'search_logs', 'test_answers') THEN 'revision'
      WHEN of_it.of_table IN ('notes', 'note_versions', 'note_sources') THEN 'note' WHEN of_it.of_table IN ('sources', 'source_classings') THEN 'source'
      WHEN of_it.of_table = 'translations' THEN 'translation' WHEN of_it.of_table = 'item_tests' THEN 'item-test'
      WHEN of_it.of_table = 'follow_ups' THEN 'follow-up' WHEN of_it.of_table IN ('access_requests', 'request_acts') THEN 'request'
      WHEN of_it.of_table = 'logged_searches' THEN 'search-log' WHEN of_it.of_table IN ('lineage_links', 'lineage_versions') THEN 'lineage-link'
      WHEN of_it.of_table = 'reader_messages' THEN 'reader-message' ELSE 'commitment' END,
    CASE of_it.of_table
      WHEN 'source_classings' THEN (SELECT source_id FROM source_classings WHERE id = of_it.of_id::uuid)
      WHEN 'reviews' THEN (SELECT r.of_id FROM reviewed_in(of_it.of_id::uuid) r)
      WHEN 'captures' THEN (SELECT source_id FROM captures WHERE id = of_it.of_id::uuid)
      WHEN 'mark_withdrawals' THEN (SELECT commitment_id::text FROM mark_withdrawals WHERE id = of_it.of_id::uuid)
      WHEN 'request_acts' THEN (SELECT request_id::text FROM request_acts WHERE id = of_it.of_id::uuid)
      ELSE of_it.of_id END
  $$;

-- All that is said in one thing of ours, by the name that the record gives to it: its rows, with the source that a quote in them is of.
CREATE OR REPLACE FUNCTION rows_of(of_type text, of_id text) RETURNS TABLE (of_table text, of_row jsonb, quoted text)
  LANGUAGE plpgsql STABLE
  AS $$
BEGIN
  CASE of_type
  WHEN 'revision' THEN
    RETURN QUERY SELECT 'citations', to_jsonb(x), x.source_id FROM citations x WHERE x.revision_id = of_id::uuid
      UNION ALL SELECT 'revisions', to_jsonb(x), NULL FROM revisions x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'elements', to_jsonb(x), NULL FROM elements x WHERE x.revision_id = of_id::uuid
      UNION ALL SELECT 'search_logs', to_jsonb(x), NULL FROM search_logs x WHERE x.revision_id = of_id::uuid
      UNION ALL SELECT 'test_answers', to_jsonb(x), NULL FROM test_answers x WHERE x.revision_id = of_id::uuid;
  WHEN 'translation' THEN
    RETURN QUERY SELECT 'translations', to_jsonb(x), NULL FROM translations x WHERE x.id = of_id::uuid;
  WHEN 'note' THEN
    RETURN QUERY SELECT 'notes', to_jsonb(x), NULL FROM notes x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'note_versions', to_jsonb(x), NULL FROM note_versions x WHERE x.note_id = of_id::uuid
      UNION ALL SELECT 'note_sources', to_jsonb(x), x.source_id FROM note_sources x WHERE x.note_id = of_id::uuid;
  WHEN 'source' THEN
    RETURN QUERY SELECT 'sources', to_jsonb(x), NULL FROM sources x WHERE x.id = rows_of.of_id
      UNION ALL SELECT 'source_classings', to_jsonb(x), NULL FROM source_classings x WHERE x.source_id = rows_of.of_id
      UNION ALL SELECT 'captures', to_jsonb(x), NULL FROM captures x WHERE x.source_id = rows_of.of_id;
  WHEN 'item-test' THEN
    RETURN QUERY SELECT 'item_tests', to_jsonb(x), NULL FROM item_tests x WHERE x.id = of_id::uuid;
  WHEN 'follow-up' THEN
    RETURN QUERY SELECT 'follow_ups', to_jsonb(x), NULL FROM follow_ups x WHERE x.id = of_id::uuid;
  WHEN 'request' THEN
    RETURN QUERY SELECT 'access_requests', to_jsonb(x), NULL FROM access_requests x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'request_acts', to_jsonb(x), NULL FROM request_acts x WHERE x.request_id = of_id::uuid;
  WHEN 'search-log' THEN
    RETURN QUERY SELECT 'logged_searches', to_jsonb(x), NULL FROM logged_searches x WHERE x.id = of_id::uuid;
  WHEN 'lineage-link' THEN
    RETURN QUERY SELECT 'lineage_links', to_jsonb(x), x.later_source_id FROM lineage_links x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'lineage_versions', to_jsonb(x), l.later_source_id FROM lineage_versions x JOIN lineage_links l ON l.id = x.link_id
        WHERE x.link_id = of_id::uuid;
  WHEN 'reader-message' THEN
    RETURN QUERY SELECT 'reader_messages', to_jsonb(x), NULL FROM reader_messages x WHERE x.id = of_id::uuid;
  WHEN 'commitment' THEN
    RETURN QUERY SELECT 'commitments', to_jsonb(x), NULL FROM commitments x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'mark_versions', to_jsonb(x), NULL FROM mark_versions x WHERE x.commitment_id = of_id::uuid
      UNION ALL SELECT 'mark_withdrawals', to_jsonb(x), NULL FROM mark_withdrawals x WHERE x.commitment_id = of_id::uuid;
  ELSE
    RAISE EXCEPTION 'no words of ours are in %', of_type USING ERRCODE = 'check_violation';
  END CASE;
  RETURN QUERY SELECT 'reviews', to_jsonb(x), NULL::text FROM reviews x WHERE x.id IN (SELECT reviews_of(rows_of.of_type, rows_of.of_id));
END $$;

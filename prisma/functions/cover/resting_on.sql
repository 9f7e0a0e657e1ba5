-- What rests on a source: judgements that cite it, with the translations of their lines; its own description, with those; notes on it with
-- their replies; searches that found it; requests that it answers; links to it as a later text; messages that led to it.
CREATE OR REPLACE FUNCTION resting_on(source text) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE sql STABLE
  AS $$
  WITH cited AS MATERIALIZED (SELECT DISTINCT revision_id AS id FROM citations WHERE source_id = $1)
  SELECT 'revision', id::text FROM cited
  UNION ALL
  SELECT 'translation', id::text FROM translations
   WHERE source_id = $1 OR line_id IN (SELECT r.line_id FROM cited JOIN revisions r ON r.id = cited.id)
  UNION ALL
  SELECT 'source', $1
  UNION ALL
  SELECT 'note', id::text FROM notes WHERE source_id = $1 OR parent_id IN (SELECT id FROM notes WHERE source_id = $1)
      OR id IN (SELECT note_id FROM note_sources WHERE source_id = $1)
  UNION ALL
  SELECT 'search-log', id::text FROM logged_searches WHERE found_source_id = $1
  UNION ALL
  SELECT DISTINCT 'request', request_id::text FROM request_acts WHERE source_id = $1
  UNION ALL
  SELECT 'lineage-link', id::text FROM lineage_links WHERE later_source_id = $1
  UNION ALL
  SELECT 'reader-message', id::text FROM reader_messages WHERE led_to_source_id = $1
  $$;

-- The columns of each table that hold our words; a part of a column of JSON is named after a dot.
CREATE OR REPLACE FUNCTION coverable(of_table text) RETURNS text[]
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE of_table
    WHEN 'citations' THEN ARRAY['quote', 'shows', 'locator', 'figure', 'quote_explained']
    WHEN 'revisions' THEN ARRAY['rationale', 'in_short', 'in_short_whole', 'correction_reason']
    WHEN 'elements' THEN ARRAY['name']
    WHEN 'search_logs' THEN ARRAY['place']
    WHEN 'test_answers' THEN ARRAY['says']
    WHEN 'translations' THEN ARRAY['text', 'withdrawn_reason']
    WHEN 'notes' THEN ARRAY['body', 'title', 'withdrawn_reason', 'bodies.en', 'bodies.fr', 'bodies.es', 'bodies.ar', 'titles.en', 'titles.fr',
      'titles.es', 'titles.ar']
    WHEN 'note_versions' THEN ARRAY['body', 'title', 'bodies.en', 'bodies.fr', 'bodies.es', 'bodies.ar', 'titles.en', 'titles.fr', 'titles.es',
      'titles.ar']
    WHEN 'note_sources' THEN ARRAY['quote', 'locator', 'said_by', 'figure']
    WHEN 'sources' THEN ARRAY['title', 'publisher', 'author', 'summary', 'note']
    WHEN 'source_classings' THEN ARRAY['reason', 'before.title', 'before.publisher', 'before.author', 'before.summary',
      'after.title', 'after.publisher', 'after.author', 'after.summary']
    WHEN 'item_tests' THEN ARRAY['says', 'shown_by', 'reason', 'withdrawn_reason']
    WHEN 'follow_ups' THEN ARRAY['question', 'outcome', 'withdrawn_reason']
    WHEN 'access_requests' THEN ARRAY['authority', 'asked']
    WHEN 'request_acts' THEN ARRAY['reference', 'basis', 'text']
    WHEN 'logged_searches' THEN ARRAY['place', 'words', 'outcome', 'withdrawn_reason']
    WHEN 'lineage_links' THEN ARRAY['quote', 'locator', 'why', 'withdrawn_reason']
    WHEN 'lineage_versions' THEN ARRAY['quote', 'locator', 'why']
    WHEN 'reader_messages' THEN ARRAY['body', 'quote', 'capacity', 'matter', 'reason', 'excerpt']
    WHEN 'commitments' THEN ARRAY['title', 'why_this_force', 'withdrawn_reason']
    WHEN 'mark_versions' THEN ARRAY['title', 'why_this_force']
    WHEN 'reviews' THEN ARRAY['reason']
    WHEN 'mark_withdrawals' THEN ARRAY['reason', 'withdrawn_reason']
    WHEN 'captures' THEN ARRAY['came_by_words']
    ELSE '{}' END
  $$;

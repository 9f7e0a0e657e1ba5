-- The covered text from which a row took a text as it stands: of the same source or request, or of the question that comes back.
CREATE OR REPLACE FUNCTION covered_as(of_table text, of_row jsonb, says text) RETURNS covered_texts
  LANGUAGE sql STABLE
  AS $$
  SELECT t.* FROM covered_texts t, covered_thing(t) d
  WHERE t.number >= 0 AND covered_words(t) = $3 AND CASE
    WHEN $1 = 'sources' THEN (d.of_type, d.of_id) = ('source', $2 ->> 'id')
    WHEN $1 = 'source_classings' THEN (d.of_type, d.of_id) = ('source', $2 ->> 'source_id')
    WHEN $1 = 'request_acts' THEN (d.of_type, d.of_id) = ('request', $2 ->> 'request_id')
    WHEN $1 = 'commitments' THEN (d.of_type, d.of_id) = ('commitment', $2 ->> 'id')
    WHEN $1 = 'follow_ups' THEN (d.of_type, d.of_id) = ('follow-up', $2 ->> 'previous_id')
    WHEN $1 = 'note_sources' THEN t.of_table = 'note_sources' AND (d.of_type, d.of_id) = ('note', $2 ->> 'note_id')
    ELSE false END
  ORDER BY t.id LIMIT 1
  $$;

-- What an editorial or a context note rests on is covered like quotes of judgements (20261201110201), so nobody stores the sign █ in place of its words
-- either (docs/decisions/0098). A note that is written anew takes its sources over as they stand: what is covered in them stays so in the new version, and
-- comes back with it.

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

CREATE TRIGGER note_sources_written_in_words AFTER INSERT OR UPDATE ON note_sources FOR EACH ROW WHEN (strpos(NEW::text, '█') > 0)
  EXECUTE FUNCTION signs_are_no_words();

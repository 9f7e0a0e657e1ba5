-- What a source or a marked item says, and which judgement on which item a revision is, in one hash: their acts carry none of it, and
-- people rely on it.
CREATE OR REPLACE FUNCTION object_sha256(object_type text, object_id text) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE object_type
    WHEN 'source' THEN (
      SELECT sha256_of_lines(source_words(o)) FROM sources s, as_it_was_written('sources', s) o WHERE s.id = object_id)
    WHEN 'commitment' THEN (
      SELECT sha256_of_lines(json_list(reference, rendering_id::text, start::text, "end"::text, exact, title, title_language, force::text,
        area_key, why_this_force, followed::text))
      FROM (SELECT o.* FROM commitments c, as_it_was_written('commitments', c) o WHERE c.id = object_id::uuid) said)
    WHEN 'revision' THEN (
      SELECT sha256_of_lines(json_list(coalesce(s.first_slug, s.slug), c.reference, l.party, r.number::text, r.content_sha256))
      FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
      JOIN statements s ON s.id = c.statement_id
      WHERE r.id = object_id::uuid)
    WHEN 'person' THEN (
      SELECT person_sha256(p) FROM people p WHERE id = object_id::uuid AND kind = 'person')
    END
$$;

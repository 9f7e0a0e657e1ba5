-- Whether a translation is public, and no other of the same words at the same place stands before it (lib/text/statement/rules/translated.ts).
CREATE OR REPLACE FUNCTION translation_comes_first(it translations) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT (it.state = 'published' OR (it.state = 'submitted' AND it.shown_at IS NOT NULL))
    AND NOT EXISTS (
      SELECT FROM translations other
       WHERE other.original_sha256 = it.original_sha256 AND other.language = it.language AND other.field = it.field AND other.id <> it.id
         AND (other.statement_id, other.commitment_id, other.line_id, other.party_key, other.source_id)
           IS NOT DISTINCT FROM (it.statement_id, it.commitment_id, it.line_id, it.party_key, it.source_id)
         AND (other.state = 'published' OR (other.state = 'submitted' AND other.shown_at IS NOT NULL))
         AND (coalesce(other.published_at, '-infinity'), coalesce(other.shown_at, '-infinity'))
           > (coalesce(it.published_at, '-infinity'), coalesce(it.shown_at, '-infinity')))
  $$;

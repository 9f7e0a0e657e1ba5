-- Whether readers see a translation now: it is public, of the words that stand at its place, and no other of the same words stands before it
-- (lib/text/statement/rules/translated.ts). Of a line its final judgement says what stands, else the newest that is shown.
CREATE OR REPLACE FUNCTION translation_stands(it translations) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT translation_comes_first(it) AND CASE
    WHEN it.source_id IS NOT NULL THEN EXISTS (
      SELECT FROM sources s
       WHERE s.id = it.source_id AND s.listed_at IS NOT NULL AND original_sha256('en', s.summary) = it.original_sha256)
    WHEN it.field = 'responsible' THEN EXISTS (
      SELECT FROM responsible_bodies b JOIN commitments c ON c.id = b.commitment_id
       WHERE c.statement_id = it.statement_id AND c.state = 'published'
         AND original_sha256(c.title_language, b.name) = it.original_sha256)
    -- What a statement is called, where it was made and who speaks in it never changes.
    WHEN it.commitment_id IS NULL THEN true
    WHEN it.field IN ('test_says', 'test_shown_by') THEN EXISTS (
    SELECT FROM item_tests t
    WHERE t.commitment_id = it.commitment_id AND t.statement_id = it.statement_id AND t.published_at IS NOT NULL AND t.language = it.original_language
      AND original_sha256(t.language, CASE it.field WHEN 'test_says' THEN t.says ELSE t.shown_by END) = it.original_sha256)
  WHEN it.line_id IS NULL THEN EXISTS (
      SELECT FROM commitments c
       WHERE c.id = it.commitment_id
         AND original_sha256(c.title_language, CASE it.field WHEN 'title' THEN c.title ELSE c.why_this_force END) = it.original_sha256)
    ELSE (
      SELECT translation_is_of(it, r)
        FROM revisions r
       WHERE r.line_id = it.line_id AND (r.state = 'final' OR (r.state = 'submitted' AND r.shown_as_interim_at IS NOT NULL))
       ORDER BY r.state = 'final' DESC, r.number DESC LIMIT 1) END
  $$;

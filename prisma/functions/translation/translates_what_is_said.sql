-- Whether readers see, or saw, exactly that original where a translation says that it stands: of a judgement, of a statement, of its bodies, which are
-- named in the language of the item, and of a source, whose summary is in the language of the library.
CREATE OR REPLACE FUNCTION translates_what_is_said(it translations) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE
  WHEN it.source_id IS NOT NULL THEN EXISTS (
    SELECT FROM sources s
    WHERE s.id = it.source_id AND s.listed_at IS NOT NULL AND it.original_language = 'en'
      AND original_sha256('en', s.summary) = it.original_sha256)
  WHEN it.field = 'responsible' THEN EXISTS (
    SELECT FROM responsible_bodies b JOIN commitments c ON c.id = b.commitment_id
    WHERE c.statement_id = it.statement_id AND c.published_at IS NOT NULL AND c.title_language = it.original_language
      AND original_sha256(c.title_language, b.name) = it.original_sha256)
  WHEN it.commitment_id IS NULL THEN EXISTS (
    SELECT FROM statements s JOIN renderings r ON r.statement_id = s.id AND r.is_base
    LEFT JOIN parties p ON p.statement_id = s.id AND p.key = it.party_key
    WHERE s.id = it.statement_id AND r.language = it.original_language
      AND original_sha256(r.language, CASE it.field WHEN 'represented_by' THEN p.represented_by WHEN 'statement_title' THEN s.title
        WHEN 'statement_short_title' THEN s.short_title ELSE s.place END) = it.original_sha256)
  WHEN it.field = 'shows' THEN EXISTS (
    SELECT FROM citations ci JOIN revisions r ON r.id = ci.revision_id JOIN lines l ON l.id = r.line_id
    JOIN commitments c ON c.id = l.commitment_id
    WHERE l.id = it.line_id AND c.id = it.commitment_id AND c.statement_id = it.statement_id
      AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL) AND r.rationale_language = it.original_language
      AND original_sha256(r.rationale_language, ci.shows) = it.original_sha256)
  WHEN it.field IN ('test_says', 'test_shown_by') THEN EXISTS (
    SELECT FROM item_tests t
    WHERE t.commitment_id = it.commitment_id AND t.statement_id = it.statement_id AND t.published_at IS NOT NULL AND t.language = it.original_language
      AND original_sha256(t.language, CASE it.field WHEN 'test_says' THEN t.says ELSE t.shown_by END) = it.original_sha256)
  WHEN it.line_id IS NULL THEN EXISTS (
    SELECT FROM commitments c
    WHERE c.id = it.commitment_id AND c.statement_id = it.statement_id AND c.published_at IS NOT NULL AND c.title_language = it.original_language
      AND original_sha256(c.title_language, CASE it.field WHEN 'title' THEN c.title ELSE c.why_this_force END) = it.original_sha256)
  ELSE EXISTS (
    SELECT FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    WHERE l.id = it.line_id AND c.id = it.commitment_id AND c.statement_id = it.statement_id
      AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL) AND r.rationale_language = it.original_language
      AND original_sha256(r.rationale_language,
        CASE it.field WHEN 'in_short' THEN r.in_short WHEN 'in_short_whole' THEN r.in_short_whole ELSE r.rationale END) = it.original_sha256)
  END
  $$;

-- What readers see of translations is searched, in the language of the page; and statements by what they are called, where they were made
-- and who speaks in them, and by the bodies that they make responsible (docs/decisions/0074).

-- All of it, and no longer titles and sentences in short alone. What hangs on the column is made anew with it.
DROP TRIGGER translations_bring_their_words ON translations;
DROP TRIGGER translations_show_their_words ON translations;
DROP INDEX translations_search_idx;
ALTER TABLE translations DROP COLUMN search;
ALTER TABLE translations ADD COLUMN search tsvector GENERATED ALWAYS AS (
  CASE WHEN field IN ('why_this_force', 'rationale', 'shows', 'summary') THEN search_words(NULL, text, NULL)
    ELSE search_words(text, NULL, NULL) END) STORED;
CREATE INDEX translations_search_idx ON translations USING GIN (search);
CREATE TRIGGER translations_bring_their_words AFTER INSERT ON translations
  FOR EACH ROW WHEN (NEW.search IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER translations_show_their_words AFTER UPDATE ON translations
  FOR EACH ROW WHEN (NEW.search IS NOT NULL AND OLD.published_at IS NULL AND NEW.published_at IS NOT NULL)
  EXECUTE FUNCTION row_brings_its_words();
INSERT INTO search_words (word, language, is_shown)
  SELECT DISTINCT found.word, found.language, found.is_shown
    FROM translations AS t, new_words_of('translations', to_jsonb(t) - 'search', t.search) AS found;

ALTER TABLE statements ADD COLUMN search tsvector GENERATED ALWAYS AS (search_words(
  title || ' ' || short_title
    || coalesce(' ' || (titles ->> 'en'), '') || coalesce(' ' || (titles ->> 'fr'), '')
    || coalesce(' ' || (titles ->> 'es'), '') || coalesce(' ' || (titles ->> 'ar'), ''),
  place || coalesce(' ' || (places ->> 'en'), '') || coalesce(' ' || (places ->> 'fr'), '')
    || coalesce(' ' || (places ->> 'es'), '') || coalesce(' ' || (places ->> 'ar'), ''), NULL)) STORED;
CREATE INDEX statements_search_idx ON statements USING GIN (search);
ALTER TABLE parties ADD COLUMN search tsvector GENERATED ALWAYS AS (search_words(NULL, represented_by, NULL)) STORED;
CREATE INDEX parties_search_idx ON parties USING GIN (search);
ALTER TABLE responsible_bodies ADD COLUMN search tsvector GENERATED ALWAYS AS (search_words(NULL, name, NULL)) STORED;
CREATE INDEX responsible_bodies_search_idx ON responsible_bodies USING GIN (search);

-- Whether a translation is public, and no other of the same words at the same place stands before it (lib/statement/rules/translated.ts).
CREATE FUNCTION translation_comes_first(it translations) RETURNS boolean
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

-- Whether a judgement says what a translation on its line is of.
CREATE FUNCTION translation_is_of(it translations, r revisions) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE WHEN it.field = 'shows' THEN EXISTS (
      SELECT FROM citations c
       WHERE c.revision_id = r.id AND original_sha256(r.rationale_language, c.shows) = it.original_sha256)
    ELSE original_sha256(r.rationale_language, CASE it.field WHEN 'in_short' THEN r.in_short WHEN 'in_short_whole' THEN r.in_short_whole
      ELSE r.rationale END) = it.original_sha256 END
  $$;

-- As before, and of all that is translated: whether readers see a translation now.
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

-- What a statement is called by language: as it came, and as it was translated since (lib/statement/rules/statement-names.ts).
CREATE FUNCTION statement_names(of_statement uuid, of_field translated_field, brought jsonb) RETURNS jsonb
  LANGUAGE sql STABLE
  AS $$
  SELECT brought || coalesce((
    SELECT jsonb_object_agg(t.language, t.text) FROM translations t
     WHERE t.statement_id = of_statement AND t.field = of_field AND translation_stands(t)), '{}')
  $$;

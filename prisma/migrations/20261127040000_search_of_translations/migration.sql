-- What lists show of a translation is searched: titles, and what is said in short (docs/decisions/0062).
ALTER TABLE translations ADD COLUMN search tsvector
  GENERATED ALWAYS AS (CASE WHEN field IN ('title', 'in_short', 'in_short_whole') THEN search_words(text, NULL, NULL) END) STORED;
CREATE INDEX translations_search_idx ON translations USING GIN (search);

-- As before, with translations: their words are in their language.
DO $do$
DECLARE
  place CONSTANT text := $q$WHEN 'notes'::text THEN$q$;
  languages CONSTANT text := pg_get_functiondef('languages_of_words(text, jsonb, text)'::regprocedure);
  seen CONSTANT text := pg_get_functiondef('readers_saw_row(text, jsonb)'::regprocedure);
BEGIN
  ASSERT position(place IN languages) > 0 AND position(place IN seen) > 0;
  EXECUTE replace(languages, place, $q$WHEN 'translations'::text THEN ARRAY[r ->> 'language'] $q$ || place);
  EXECUTE replace(seen, place,
    $q$WHEN 'translations'::text THEN coalesce(r ->> 'published_at', r ->> 'shown_at') IS NOT NULL $q$ || place);
END $do$;

CREATE TRIGGER translations_bring_their_words AFTER INSERT ON translations
  FOR EACH ROW WHEN (NEW.search IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER translations_show_their_words AFTER UPDATE ON translations
  FOR EACH ROW WHEN (NEW.search IS NOT NULL AND OLD.published_at IS NULL AND NEW.published_at IS NOT NULL)
  EXECUTE FUNCTION row_brings_its_words();
INSERT INTO search_words (word, language, is_shown)
  SELECT DISTINCT found.word, found.language, found.is_shown
    FROM translations AS t, new_words_of('translations', to_jsonb(t) - 'search', t.search) AS found
   WHERE t.search IS NOT NULL;

-- Whether readers see a translation now: it is public, of the words that stand at its place, and no other of the same words stands before it
-- (lib/statement/rules/translated.ts). Of a line its final judgement says what stands, else the newest that is shown.
CREATE FUNCTION translation_stands(it translations) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT (it.state = 'published' OR (it.state = 'submitted' AND it.shown_at IS NOT NULL))
    AND CASE WHEN it.line_id IS NULL THEN EXISTS (
      SELECT FROM commitments c
       WHERE c.id = it.commitment_id
         AND original_sha256(c.title_language, CASE it.field WHEN 'title' THEN c.title ELSE c.why_this_force END) = it.original_sha256)
    ELSE (
      SELECT original_sha256(r.rationale_language, CASE it.field WHEN 'in_short' THEN r.in_short WHEN 'in_short_whole' THEN r.in_short_whole
               ELSE r.rationale END) = it.original_sha256
        FROM revisions r
       WHERE r.line_id = it.line_id AND (r.state = 'final' OR (r.state = 'submitted' AND r.shown_as_interim_at IS NOT NULL))
       ORDER BY r.state = 'final' DESC, r.number DESC LIMIT 1) END
    AND NOT EXISTS (
      SELECT FROM translations other
       WHERE other.commitment_id = it.commitment_id AND other.line_id IS NOT DISTINCT FROM it.line_id AND other.field = it.field
         AND other.language = it.language AND other.original_sha256 = it.original_sha256 AND other.id <> it.id
         AND (other.state = 'published' OR (other.state = 'submitted' AND other.shown_at IS NOT NULL))
         AND (coalesce(other.published_at, '-infinity'), coalesce(other.shown_at, '-infinity'))
           > (coalesce(it.published_at, '-infinity'), coalesce(it.shown_at, '-infinity')))
  $$;

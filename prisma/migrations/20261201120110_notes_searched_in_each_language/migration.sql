-- A note is written in several languages and may have a title (20261201110201_kinds_of_notes), and readers meet it in their own: all of it is searched, and
-- not its first words alone.

-- Of this function one line changes: the words of a note are in any of the languages in which it is written.
DO $do$
DECLARE
  body text;
  rewritten text;
BEGIN
  body := pg_get_functiondef('languages_of_words(text,jsonb,text)'::regprocedure);
  rewritten := replace(body, $q$WHEN 'notes'::text THEN ARRAY[(r ->> 'language'::text)]$q$,
    $q$WHEN 'notes'::text THEN (ARRAY[(r ->> 'language'::text)] || ARRAY(SELECT jsonb_object_keys((r -> 'bodies'::text))))$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;
END $do$;

-- What hangs on the column is made anew with it.
DROP TRIGGER notes_bring_their_words ON notes;
DROP TRIGGER notes_bring_new_words ON notes;
DROP TRIGGER notes_show_their_words ON notes;
DROP INDEX notes_search_idx;
ALTER TABLE notes DROP COLUMN search;
ALTER TABLE notes ADD COLUMN search tsvector GENERATED ALWAYS AS (search_words(
  coalesce(title, '') || coalesce(' ' || (titles ->> 'en'), '') || coalesce(' ' || (titles ->> 'fr'), '')
    || coalesce(' ' || (titles ->> 'es'), '') || coalesce(' ' || (titles ->> 'ar'), ''),
  body || coalesce(' ' || (bodies ->> 'en'), '') || coalesce(' ' || (bodies ->> 'fr'), '')
    || coalesce(' ' || (bodies ->> 'es'), '') || coalesce(' ' || (bodies ->> 'ar'), ''), exact)) STORED;
CREATE INDEX notes_search_idx ON notes USING GIN (search);

CREATE TRIGGER notes_bring_their_words AFTER INSERT ON notes
  FOR EACH ROW WHEN (NEW.search IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER notes_bring_new_words AFTER UPDATE ON notes
  FOR EACH ROW WHEN (NEW.search IS DISTINCT FROM OLD.search) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER notes_show_their_words AFTER UPDATE ON notes
  FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
INSERT INTO search_words (word, language, is_shown)
  SELECT DISTINCT found.word, found.language, found.is_shown
    FROM notes AS t, new_words_of('notes', to_jsonb(t) - 'search', t.search) AS found
   WHERE t.search IS NOT NULL;

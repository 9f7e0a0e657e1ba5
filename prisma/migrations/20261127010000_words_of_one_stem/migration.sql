-- Words of one stem find one another, in the language of the row in which they stand (docs/decisions/0063).

-- The stem of a folded word in a language; null in languages without a dictionary, and of words that say nothing by themselves.
CREATE FUNCTION search_stem(language text, folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (CASE split_part(language, '-', 1)
    WHEN 'en' THEN ts_lexize('pg_catalog.english_stem'::regdictionary, folded)
    WHEN 'fr' THEN ts_lexize('pg_catalog.french_stem'::regdictionary, folded)
    WHEN 'es' THEN ts_lexize('pg_catalog.spanish_stem'::regdictionary, folded)
    WHEN 'ar' THEN ts_lexize('pg_catalog.arabic_stem'::regdictionary, folded) END)[1];

-- Each word once for each language that it stands in, and once more where it stood only in what readers did not see. They are taken from
-- the rows again.
TRUNCATE search_words;
ALTER TABLE search_words
  ADD COLUMN language text NOT NULL,
  ADD COLUMN is_shown boolean NOT NULL,
  ADD COLUMN stem text GENERATED ALWAYS AS (search_stem(language, word)) STORED,
  DROP CONSTRAINT search_words_are_words,
  ADD CONSTRAINT search_words_are_words CHECK (char_length(word) BETWEEN 3 AND 40 AND word !~ '[0-9[:space:]]');

-- CreateIndex
CREATE INDEX "search_words_stem_idx" ON "search_words"("stem");

-- In which languages a row of a table may have its words: a source says its title in its own, and the rest in that of the library.
CREATE FUNCTION languages_of_words(of_table text, r jsonb, weight text) RETURNS text[]
  LANGUAGE sql STABLE
  RETURN CASE of_table
    WHEN 'sources' THEN ARRAY[CASE weight WHEN 'A' THEN r ->> 'language' ELSE 'en' END]
    WHEN 'notes' THEN ARRAY[r ->> 'language']
    WHEN 'revisions' THEN ARRAY[r ->> 'rationale_language']
    WHEN 'citations' THEN ARRAY[
      (SELECT rationale_language FROM revisions WHERE id = (r ->> 'revision_id')::uuid),
      (SELECT language FROM sources WHERE id = r ->> 'source_id')]
    WHEN 'variant_readings' THEN ARRAY[
      r ->> 'language',
      (SELECT language FROM renderings WHERE statement_id = (r ->> 'statement_id')::uuid AND is_base)]
    WHEN 'commitments' THEN ARRAY[
      r ->> 'title_language',
      (SELECT language FROM renderings WHERE id = (r ->> 'rendering_id')::uuid)]
    ELSE ARRAY[(SELECT language FROM renderings WHERE id = (r ->> 'rendering_id')::uuid)] END;

-- Whether readers see a row of a table, or once did: a team note, and what nobody has published yet, is for signed-in people.
CREATE FUNCTION readers_saw_row(of_table text, r jsonb) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN CASE of_table
    WHEN 'sources' THEN r ->> 'listed_at' IS NOT NULL
    WHEN 'commitments' THEN r ->> 'published_at' IS NOT NULL
    WHEN 'notes' THEN r ->> 'published_at' IS NOT NULL
    WHEN 'revisions' THEN coalesce(r ->> 'final_at', r ->> 'shown_as_interim_at') IS NOT NULL
    WHEN 'citations' THEN EXISTS (
      SELECT FROM revisions WHERE id = (r ->> 'revision_id')::uuid AND coalesce(final_at, shown_as_interim_at) IS NOT NULL)
    ELSE true END;

-- The words of a row that stand nowhere else yet, by language; those that readers see also where they stood only in what these do not.
CREATE FUNCTION new_words_of(of_table text, r jsonb, words tsvector) RETURNS TABLE (word text, language text, is_shown boolean)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT DISTINCT found.word, languages.language, shown.is_shown
      FROM readers_saw_row(of_table, r) AS shown (is_shown), unnest(ARRAY['A', 'B', 'D']) AS weight,
        unnest(tsvector_to_array(ts_filter(words, ARRAY[weight::"char"]))) AS found (word),
        unnest(languages_of_words(of_table, r, weight)) AS languages (language)
     WHERE char_length(found.word) BETWEEN 3 AND 40 AND found.word !~ '[0-9[:space:]]' AND languages.language IS NOT NULL
       AND NOT EXISTS (SELECT FROM search_words s WHERE s.word = found.word AND s.language = languages.language
         AND (s.is_shown OR NOT shown.is_shown));
  END;

-- Puts down the words of a row that stand nowhere else yet. Of two who write the same word at once neither waits for the other: that it
-- stands there twice does no harm.
CREATE OR REPLACE FUNCTION row_brings_its_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown)
    SELECT word, language, is_shown FROM new_words_of(TG_TABLE_NAME, to_jsonb(NEW) - 'search', NEW.search);
  RETURN NULL;
END $$;

-- The citations of a judgement are shown with it.
CREATE FUNCTION citations_bring_their_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown)
    SELECT DISTINCT found.word, found.language, found.is_shown
      FROM citations c, new_words_of('citations', to_jsonb(c) - 'search', c.search) AS found
     WHERE c.revision_id = NEW.id AND c.search IS NOT NULL;
  RETURN NULL;
END $$;

-- What comes to be shown brings its words anew.
CREATE TRIGGER sources_show_their_words AFTER UPDATE ON sources
  FOR EACH ROW WHEN (OLD.listed_at IS NULL AND NEW.listed_at IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER commitments_show_their_words AFTER UPDATE ON commitments
  FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER notes_show_their_words AFTER UPDATE ON notes
  FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER revisions_show_their_words AFTER UPDATE ON revisions
  FOR EACH ROW WHEN (coalesce(OLD.final_at, OLD.shown_as_interim_at) IS NULL AND coalesce(NEW.final_at, NEW.shown_as_interim_at) IS NOT NULL)
  EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER revisions_show_words_of_citations AFTER UPDATE ON revisions
  FOR EACH ROW WHEN (coalesce(OLD.final_at, OLD.shown_as_interim_at) IS NULL AND coalesce(NEW.final_at, NEW.shown_as_interim_at) IS NOT NULL)
  EXECUTE FUNCTION citations_bring_their_words();

DO $do$
DECLARE
  searched text;
BEGIN
  FOREACH searched IN ARRAY ARRAY['sources', 'passages', 'variants', 'variant_readings', 'commitments', 'notes', 'revisions', 'citations'] LOOP
    EXECUTE format($rows$INSERT INTO search_words (word, language, is_shown)
      SELECT DISTINCT found.word, found.language, found.is_shown FROM %1$I AS t, new_words_of(%1$L, to_jsonb(t) - 'search', t.search) AS found
       WHERE t.search IS NOT NULL$rows$, searched);
  END LOOP;
END $do$;

-- Other words that stand somewhere and have the stem of a folded one, in a language in which it stands somewhere itself; in any where it
-- stands nowhere. What goes on from it is found without them. Whoever asks not for the team learns nothing of words that readers never saw.
CREATE FUNCTION search_alike(folded text, for_team boolean) RETURNS text[]
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH spoken AS (SELECT DISTINCT language FROM search_words WHERE word = folded AND (is_shown OR for_team))
    SELECT ARRAY(
      SELECT DISTINCT s.word
        FROM unnest(ARRAY['en', 'fr', 'es', 'ar']) AS dictionary
        JOIN search_words s ON s.stem = search_stem(dictionary, folded) AND split_part(s.language, '-', 1) = dictionary
       WHERE folded ~ '^[^0-9 ]{3,}$' AND (s.is_shown OR for_team) AND NOT starts_with(s.word, folded)
         AND (s.language IN (SELECT language FROM spoken) OR NOT EXISTS (SELECT FROM spoken))
       ORDER BY s.word LIMIT 50);
  END;

-- As before, but that a word is also looked for in those that are `alike`, by the word as it was typed. Without them it is the question
-- as it was put.
DROP FUNCTION search_query(text[], text[], text[]);
CREATE FUNCTION search_query(words text[], phrases text[], without text[], alike jsonb DEFAULT '{}') RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH asked AS (
      SELECT string_agg('(' || query::text || forms.goes_on || ')', ' | ') AS part, true AS wanted
        FROM unnest(words) WITH ORDINALITY AS typed (word, n),
          LATERAL (
            SELECT form, CASE WHEN form ~ '[^ ]{3}$' THEN ':*' ELSE '' END AS goes_on FROM unnest(search_forms(search_fold(word))) AS form
            UNION ALL SELECT form, '' FROM jsonb_array_elements_text(coalesce(alike -> word, '[]'::jsonb)) AS form) AS forms,
          phraseto_tsquery('pg_catalog.simple'::regconfig, forms.form) AS query
        WHERE numnode(query) > 0
        GROUP BY typed.n
      UNION ALL
      SELECT query::text, true
        FROM unnest(phrases) AS phrase, phraseto_tsquery('pg_catalog.simple'::regconfig, search_fold(phrase)) AS query
        WHERE numnode(query) > 0
      UNION ALL
      SELECT '!(' || query::text || ')', false
        FROM unnest(without) AS phrase, phraseto_tsquery('pg_catalog.simple'::regconfig, search_fold(phrase)) AS query
        WHERE numnode(query) > 0
    )
    SELECT CASE WHEN bool_or(wanted) THEN string_agg('(' || part || ')', ' & ')::tsquery END FROM asked;
  END;

-- How near a row is to a question: one with the words as they were typed comes before all that have others of their stem.
CREATE FUNCTION search_rank(words tsvector, typed tsquery, asked tsquery) RETURNS real
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ts_rank(words, asked, 1) + (words @@ typed)::integer;

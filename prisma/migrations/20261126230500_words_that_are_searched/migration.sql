-- Searching forgives typing errors and knows the Arabic article (docs/decisions/0019).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "search_words" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "word" TEXT NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_words_word_idx" ON "search_words"("word");

-- CreateIndex
CREATE INDEX "search_words_near_idx" ON "search_words" USING GIN ("word" gin_trgm_ops);

ALTER TABLE search_words ADD CONSTRAINT search_words_are_words CHECK (char_length(word) BETWEEN 4 AND 40 AND word !~ '[0-9[:space:]]');

-- Puts down the words of a row that stand nowhere else yet. Of two who write the same word at once neither waits for the other: that it
-- stands there twice does no harm.
CREATE FUNCTION row_brings_its_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word)
    SELECT found.word FROM unnest(tsvector_to_array(NEW.search)) AS found (word)
     WHERE char_length(found.word) BETWEEN 4 AND 40 AND found.word !~ '[0-9[:space:]]' AND NOT EXISTS (SELECT FROM search_words s WHERE s.word = found.word);
  RETURN NULL;
END $$;

DO $do$
DECLARE
  searched text;
BEGIN
  FOREACH searched IN ARRAY ARRAY['sources', 'passages', 'variants', 'variant_readings', 'commitments', 'notes', 'revisions', 'citations'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I FOR EACH ROW WHEN (NEW.search IS NOT NULL) EXECUTE FUNCTION row_brings_its_words()',
      searched || '_bring_their_words', searched);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW WHEN (NEW.search IS DISTINCT FROM OLD.search) EXECUTE FUNCTION row_brings_its_words()',
      searched || '_bring_new_words', searched);
    EXECUTE format($rows$INSERT INTO search_words (word)
      SELECT DISTINCT found.word FROM %I, unnest(tsvector_to_array(search)) AS found (word)
       WHERE char_length(found.word) BETWEEN 4 AND 40 AND found.word !~ '[0-9[:space:]]' AND NOT EXISTS (SELECT FROM search_words s WHERE s.word = found.word)$rows$,
      searched);
  END LOOP;
END $do$;

-- The forms in which a word of Arabic stands in a text: bare, and with the article, alone or behind the particles that are written onto it.
-- What was typed with the article is looked for without it as well. lib/search/rules/article.ts says the same.
CREATE FUNCTION search_forms(folded text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN folded ~ '^[ء-ي]{3,}$' THEN (
    SELECT array_agg(before || bare ORDER BY n)
      FROM (SELECT CASE WHEN folded ~ '^ال[ء-ي]{3,}$' THEN substr(folded, 3) ELSE folded END AS bare) AS word,
        unnest(ARRAY['', 'ال', 'وال', 'بال', 'فال', 'كال', 'لل', 'ولل']) WITH ORDINALITY AS particles (before, n)
  ) ELSE ARRAY[folded] END;

-- As before, but that a word is looked for in its forms.
CREATE OR REPLACE FUNCTION search_query(words text[], phrases text[], without text[]) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH asked AS (
      SELECT string_agg('(' || query::text || CASE WHEN form ~ '[^ ]{3}$' THEN ':*' ELSE '' END || ')', ' | ') AS part, true AS wanted
        FROM unnest(words) WITH ORDINALITY AS typed (word, n), unnest(search_forms(search_fold(word))) AS form,
          phraseto_tsquery('pg_catalog.simple'::regconfig, form) AS query
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

-- The text of copies is searched, but for what is withheld of it (docs/decisions/0091). What is searched is made by the database from the text with
-- the withheld places blanked, anew in the transaction that withholds, lifts or erases, so that no writer can forget it. Words of copies are put
-- down nowhere else: not among those by which others are told what they may have meant.

-- CreateTable
CREATE TABLE "copy_words" (
    "snapshot_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "copy_words_pkey" PRIMARY KEY ("snapshot_id")
);

-- CreateIndex
CREATE INDEX "copy_words_source_id_idx" ON "copy_words"("source_id");

-- CreateIndex
CREATE INDEX "copy_words_search_idx" ON "copy_words" USING GIN ("search");

-- The beginning of a copy's text, as much as is searched of one, with every withheld place in it blanked, character for character.
CREATE FUNCTION unwithheld_words(of_copy uuid) RETURNS text
  LANGUAGE plpgsql STABLE
  AS $$
DECLARE
  words text := (SELECT left(text, 100000) FROM snapshots WHERE id = of_copy);
  place record;
BEGIN
  FOR place IN
    SELECT p.start, least(p."end", char_length(words)) - p.start AS length
      FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
     WHERE p.snapshot_id = of_copy AND w.lifted_at IS NULL LOOP
    IF place.length > 0 THEN
      words := overlay(words PLACING repeat('█', place.length) FROM place.start + 1 FOR place.length);
    END IF;
  END LOOP;
  RETURN words;
END $$;

-- What is searched of a copy: its words as they are folded, and beside them the stem of each in the copy's language, marked with it, so that a
-- stem is never taken for a word that stands there. Null where no word is left.
CREATE FUNCTION words_of_copy(of_copy uuid, language text) RETURNS tsvector
  LANGUAGE sql STABLE
  AS $$
  WITH folded AS (SELECT search_words(NULL, unwithheld_words(of_copy), NULL) AS words)
  SELECT CASE WHEN length(words) > 0 THEN words || array_to_tsvector(ARRAY(
      SELECT DISTINCT '=' || split_part(language, '-', 1) || ':' || search_stem(language, word)
        FROM unnest(tsvector_to_array(words)) AS word
       WHERE word ~ '^[^0-9 ]{3,40}$' AND search_stem(language, word) IS NOT NULL)) END
    FROM folded
  $$;

-- A question as it is put to copies: each word as search_query asks for it, or by its stem in whichever language a copy has it.
CREATE FUNCTION copy_query(words text[], phrases text[], without text[]) RETURNS tsquery
  LANGUAGE sql STABLE
  AS $$
  SELECT search_query('{}', phrases, without, '{}') WHERE cardinality(words) = 0
  UNION ALL
  SELECT string_agg(part, ' & ')::tsquery FROM (
    SELECT '(' || concat_ws(' | ', search_query(ARRAY[word], '{}', '{}')::text, (
        SELECT string_agg(quote_literal('=' || d.dictionary || ':' || d.stem), ' | ')
          FROM (SELECT dictionary, search_stem(dictionary, search_fold(word)) AS stem FROM unnest(ARRAY['en', 'fr', 'es', 'ar']) AS dictionary) AS d
         WHERE search_fold(word) ~ '^[^0-9 ]{3,40}$' AND d.stem ~ '^[^''\\ ]+$')) || ')' AS part
      FROM unnest(words) AS word WHERE search_query(ARRAY[word], '{}', '{}') IS NOT NULL
    UNION ALL
    SELECT '(' || search_query('{}', ARRAY[phrase], '{}')::text || ')' FROM unnest(phrases) AS phrase
     WHERE search_query('{}', ARRAY[phrase], '{}') IS NOT NULL
    UNION ALL
    SELECT '!(' || search_query('{}', ARRAY[phrase], '{}')::text || ')' FROM unnest(without) AS phrase
     WHERE search_query('{}', ARRAY[phrase], '{}') IS NOT NULL) AS parts
  WHERE cardinality(words) > 0
  $$;

-- Looks up anew what is searched of some copies.
CREATE FUNCTION index_copies(ids uuid[]) RETURNS void
  LANGUAGE plpgsql
  AS $$
BEGIN
  DELETE FROM copy_words WHERE snapshot_id = ANY (ids);
  INSERT INTO copy_words (snapshot_id, source_id, number, language, search)
    SELECT id, source_id, number, language, words FROM (
      SELECT c.id, c.source_id, c.number, o.language, words_of_copy(c.id, o.language) AS words
        FROM snapshots c JOIN sources o ON o.id = c.source_id WHERE c.id = ANY (ids) AND c.text IS NOT NULL) AS each
     WHERE words IS NOT NULL;
END $$;

-- The copies of which something else is searched than their text gives.
CREATE FUNCTION misindexed_copies() RETURNS TABLE (snapshot_id uuid)
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(k.snapshot_id, c.id) FROM (
      SELECT c.id, c.source_id, c.number, o.language, words_of_copy(c.id, o.language) AS words FROM snapshots c JOIN sources o ON o.id = c.source_id) AS c
    FULL JOIN copy_words k ON k.snapshot_id = c.id
   WHERE (k.source_id, k.number, k.search) IS DISTINCT FROM (CASE WHEN c.words IS NOT NULL THEN c.source_id END,
     CASE WHEN c.words IS NOT NULL THEN c.number END, c.words)
  $$;

CREATE FUNCTION copy_is_indexed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM index_copies(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER snapshots_are_searched AFTER INSERT ON snapshots FOR EACH ROW WHEN (NEW.text IS NOT NULL) EXECUTE FUNCTION copy_is_indexed();
CREATE TRIGGER snapshots_that_change_are_searched AFTER UPDATE OF text ON snapshots FOR EACH ROW
  WHEN (NEW.text IS DISTINCT FROM OLD.text) EXECUTE FUNCTION copy_is_indexed();

CREATE FUNCTION withheld_copies_are_indexed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM index_copies(ARRAY(SELECT DISTINCT snapshot_id FROM came));
  RETURN NULL;
END $$;
CREATE TRIGGER withheld_places_are_not_searched AFTER INSERT ON withheld_places
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION withheld_copies_are_indexed();

CREATE FUNCTION lifted_copies_are_indexed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM index_copies(ARRAY(SELECT DISTINCT snapshot_id FROM withheld_places WHERE withholding_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER withholdings_that_are_lifted_are_searched AFTER UPDATE ON withholdings FOR EACH ROW
  WHEN (NEW.lifted_at IS DISTINCT FROM OLD.lifted_at) EXECUTE FUNCTION lifted_copies_are_indexed();

CREATE FUNCTION copies_are_stemmed_anew() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM index_copies(ARRAY(SELECT id FROM snapshots WHERE source_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER sources_in_another_language_are_stemmed_anew AFTER UPDATE ON sources FOR EACH ROW
  WHEN (NEW.language IS DISTINCT FROM OLD.language) EXECUTE FUNCTION copies_are_stemmed_anew();

SELECT index_copies(ARRAY(SELECT id FROM snapshots));

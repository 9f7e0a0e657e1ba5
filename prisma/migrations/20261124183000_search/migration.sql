-- Full text search over everything that pages show in words. lib/search/rules/fold.ts is the same folding in the application, which
-- lights the words that were found; a test holds the two together.

-- Text as it is compared, in any language: compatibility forms taken apart; accents, tashkeel, tatweel and what is not seen removed;
-- forms of alef and the carriers of hamza as their bare letter, ى as ي, ة as ه; capitals as small letters; and everything that is
-- neither letter nor figure as one space. Written without a locale, so that every server folds alike and an index outlives an upgrade.
-- The body is bound when it is made (RETURN), so that a restore needs no search path.
CREATE FUNCTION search_fold(content text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(
    replace(replace(replace(replace(
      translate(
        regexp_replace(
          normalize(content, NFKD),
          '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]',
          '', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒØĐÐŁĦÞŊẞøđðłħıŋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏٱىیېەةھکڪ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
        'abcdefghijklmnopqrstuvwxyzæœoddlhþnßoddlhinαβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџايييهههكك01234567890123456789'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u1680\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\ufff0-\uffff\U0001f000-\U0001fbff\U000e0000-\U0010ffff]+',
    ' ', 'g'));

-- The words of a row, its title weighing most. What stands beyond 100,000 characters of one field is not searched: a row has a limit.
CREATE FUNCTION search_words(title text, body text, besides text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(title, 100000)), '')), 'A')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(body, 100000)), '')), 'B')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(besides, 100000)), '')), 'D');

-- What is asked for: every one of `words`, of which longer ones may go on, every one of `phrases` word by word, and none of `without`.
-- Each is folded as the rows are. Null when nothing is left to look for.
CREATE FUNCTION search_query(words text[], phrases text[], without text[]) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH asked AS (
      SELECT query::text || CASE WHEN folded ~ '[^ ]{3}$' THEN ':*' ELSE '' END AS part, true AS wanted
        FROM unnest(words) AS word, search_fold(word) AS folded,
          phraseto_tsquery('pg_catalog.simple'::regconfig, folded) AS query
        WHERE numnode(query) > 0
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

-- AlterTable
ALTER TABLE "citations" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_words(NULL, "shows" || ' ' || coalesce("quote", ''), "locator")) STORED;
ALTER TABLE "commitments" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_words("title", "exact", "why_this_force")) STORED;
ALTER TABLE "notes" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_words(NULL, "body", "exact")) STORED;
ALTER TABLE "passages" ADD COLUMN "search" tsvector;
ALTER TABLE "revisions" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_words(NULL, "rationale", "correction_reason")) STORED;
ALTER TABLE "sources" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  search_words("id" || ' ' || "title", "publisher" || ' ' || coalesce("author", '') || ' ' || coalesce("summary", ''), "url")) STORED;
ALTER TABLE "variant_readings" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  search_words(NULL, "difference" || ' ' || "brief" || ' ' || coalesce("quote", ''), "publisher")) STORED;
ALTER TABLE "variants" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_words(NULL, "exact", NULL)) STORED;

-- A passage holds offsets; its words stand in the rendering, which never changes. Both are UTF-16 units.
CREATE FUNCTION passage_words_are_searched() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  SELECT search_words(NULL, utf16_slice(text, NEW.start, NEW."end"), NULL) INTO NEW.search
    FROM renderings WHERE id = NEW.rendering_id;
  RETURN NEW;
END $$;
CREATE TRIGGER passages_words_are_searched BEFORE INSERT ON passages FOR EACH ROW EXECUTE FUNCTION passage_words_are_searched();

ALTER TABLE "passages" DISABLE TRIGGER passages_never_change;
UPDATE "passages" SET "search" = search_words(NULL, utf16_slice("renderings"."text", "passages"."start", "passages"."end"), NULL)
  FROM "renderings" WHERE "renderings"."id" = "passages"."rendering_id";
ALTER TABLE "passages" ENABLE TRIGGER passages_never_change;

-- CreateIndex
CREATE INDEX "citations_search_idx" ON "citations" USING GIN ("search");
CREATE INDEX "commitments_search_idx" ON "commitments" USING GIN ("search");
CREATE INDEX "notes_search_idx" ON "notes" USING GIN ("search");
CREATE INDEX "passages_search_idx" ON "passages" USING GIN ("search");
CREATE INDEX "revisions_search_idx" ON "revisions" USING GIN ("search");
CREATE INDEX "sources_search_idx" ON "sources" USING GIN ("search");
CREATE INDEX "variant_readings_search_idx" ON "variant_readings" USING GIN ("search");
CREATE INDEX "variants_search_idx" ON "variants" USING GIN ("search");

-- CreateIndex: a source's items are asked for as often as an item's sources.
CREATE INDEX "bearings_source_id_idx" ON "bearings"("source_id");

-- Which statements use a source in what readers see: it bears on a public item, or a judgement that is shown cites it.
CREATE VIEW source_uses AS
  SELECT c.statement_id, b.source_id
    FROM bearings b JOIN commitments c ON c.id = b.commitment_id
   WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
  UNION ALL
  SELECT c.statement_id, ct.source_id
    FROM citations ct
    JOIN revisions r ON r.id = ct.revision_id
    JOIN lines l ON l.id = r.line_id
    JOIN commitments c ON c.id = l.commitment_id
   WHERE r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL;

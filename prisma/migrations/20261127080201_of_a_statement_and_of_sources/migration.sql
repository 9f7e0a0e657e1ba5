-- A translation may be of a statement itself, of a body that it makes responsible, or of a source, which belongs to no one statement
-- (docs/decisions/0062, 0070, 0074). Of the bodies of a statement, which are several texts at one place, the hash of the original says which.

ALTER TABLE translations ALTER COLUMN statement_id DROP NOT NULL;
ALTER TABLE translations ADD COLUMN source_id text;
ALTER TABLE translations ADD CONSTRAINT translations_source_id_fkey FOREIGN KEY (source_id)
  REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX translations_source_id_language_idx ON translations (source_id, language);
CREATE INDEX translations_original_sha256_language_idx ON translations (original_sha256, language);

ALTER TABLE translations DROP CONSTRAINT translations_are_of_a_field_that_is_there;
ALTER TABLE translations ADD CONSTRAINT translations_are_of_a_field_that_is_there CHECK (
  CASE WHEN field = 'summary' THEN source_id IS NOT NULL AND num_nonnulls(statement_id, commitment_id, line_id, party_key) = 0
    WHEN field IN ('statement_title', 'statement_short_title', 'statement_place', 'responsible')
      THEN statement_id IS NOT NULL AND num_nonnulls(commitment_id, line_id, party_key, source_id) = 0
    WHEN field = 'represented_by' THEN num_nonnulls(statement_id, party_key) = 2 AND num_nonnulls(commitment_id, line_id, source_id) = 0
    ELSE num_nonnulls(statement_id, commitment_id) = 2 AND num_nonnulls(party_key, source_id) = 0
      AND (line_id IS NULL) = (field IN ('title', 'why_this_force')) END);
ALTER TABLE translations DROP CONSTRAINT translations_fit_their_place;
ALTER TABLE translations ADD CONSTRAINT translations_fit_their_place CHECK (
  CASE WHEN field IN ('in_short', 'in_short_whole') THEN char_length(text) <= 140 AND text !~ '[\n\r]'
    WHEN field = 'title' THEN char_length(text) <= 120 AND text !~ '[\n\r]'
    WHEN field IN ('represented_by', 'statement_title', 'statement_short_title', 'statement_place', 'responsible')
      THEN char_length(text) <= 300 AND text !~ '[\n\r]'
    WHEN field = 'summary' THEN char_length(text) <= 1500
    ELSE true END);

-- As before, and of a statement, of its bodies, which are named in the language of the item, and of a source, whose summary is in that of
-- the library.
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

DO $do$
DECLARE
  moves CONSTANT text := pg_get_functiondef('translation_moves_as_permitted()'::regprocedure);
  is_of CONSTANT text := 'NEW.party_key, NEW.field';
  was_of CONSTANT text := 'OLD.party_key, OLD.field';
  hashed CONSTANT text := pg_get_functiondef('translation_sha256(translations)'::regprocedure);
  about CONSTANT text := 'coalesce(it.commitment_id::text, concat_ws';
  reviewed CONSTANT text := rtrim(pg_get_viewdef('under_review'::regclass), ';');
  translated CONSTANT integer := position('translation_sha256' IN reviewed);
  item CONSTANT text := 'c.reference';
  showing CONSTANT text := pg_get_functiondef('statements_showing(text, text, uuid)'::regprocedure);
  source CONSTANT text := $q$WHERE of_type = 'source' AND s.id IN ($q$;
BEGIN
  ASSERT position(is_of IN moves) > 0 AND position(was_of IN moves) > 0 AND position(about IN hashed) > 0 AND translated > 0
    AND position(item IN substr(reviewed, translated)) > 0 AND position(source IN showing) > 0;
  EXECUTE replace(replace(moves, is_of, 'NEW.party_key, NEW.source_id, NEW.field'), was_of, 'OLD.party_key, OLD.source_id, OLD.field');
  -- The same hash as before for what was reviewed before.
  EXECUTE replace(hashed, about, 'coalesce(it.commitment_id::text, it.source_id, concat_ws');
  -- A line of the queue names the source as it names an item.
  EXECUTE 'CREATE OR REPLACE VIEW under_review AS ' || left(reviewed, translated - 1)
    || regexp_replace(substr(reviewed, translated), '\mc\.reference\M', 'coalesce(c.reference, t.source_id)');
  -- A translation of a summary stands where its source does.
  EXECUTE replace(replace(showing, source, $q$, (
       SELECT CASE of_type WHEN 'source' THEN of_id
         WHEN 'translation' THEN (SELECT t.source_id FROM translations t
           WHERE t.id = CASE WHEN of_type = 'translation' THEN of_id::uuid END) END) AS that (source_id)
   WHERE that.source_id IS NOT NULL AND s.id IN ($q$), 'source_id = of_id', 'source_id = that.source_id');
END $do$;

-- What a citation shows is translated as what else a judgement says (docs/decisions/0062, 0070): with its line, and by its words, of which a
-- line may have several. A value that was just added is named as text, for it cannot be used before the transaction ends.
ALTER TYPE translated_field ADD VALUE 'shows';

ALTER TABLE translations DROP CONSTRAINT translations_are_of_a_field_that_is_there;
ALTER TABLE translations ADD CONSTRAINT translations_are_of_a_field_that_is_there CHECK (
  CASE WHEN field = 'represented_by' THEN commitment_id IS NULL AND line_id IS NULL AND party_key IS NOT NULL
    ELSE commitment_id IS NOT NULL AND party_key IS NULL AND (line_id IS NULL) = (field IN ('title', 'why_this_force')) END);
ALTER TABLE translations DROP CONSTRAINT translations_fit_their_place;
ALTER TABLE translations ADD CONSTRAINT translations_fit_their_place CHECK (
  CASE WHEN field IN ('in_short', 'in_short_whole') THEN char_length(text) <= 140 AND text !~ '[\n\r]'
    WHEN field IN ('title', 'represented_by') THEN char_length(text) <= CASE field WHEN 'title' THEN 120 ELSE 300 END AND text !~ '[\n\r]'
    ELSE true END);

-- As before, and of a line what a citation shows in one of its judgements.
DO $do$
DECLARE
  translates CONSTANT text := pg_get_functiondef('translates_what_is_said(translations)'::regprocedure);
  of_item CONSTANT text := $q$WHEN it.line_id IS NULL THEN$q$;
BEGIN
  ASSERT position(of_item IN translates) > 0;
  EXECUTE replace(translates, of_item,
    $q$WHEN it.field::text = 'shows' THEN EXISTS (
    SELECT FROM citations ci JOIN revisions r ON r.id = ci.revision_id JOIN lines l ON l.id = r.line_id
    JOIN commitments c ON c.id = l.commitment_id
    WHERE l.id = it.line_id AND c.id = it.commitment_id AND c.statement_id = it.statement_id
      AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL) AND r.rationale_language = it.original_language
      AND original_sha256(r.rationale_language, ci.shows) = it.original_sha256)
  WHEN it.line_id IS NULL THEN$q$);
END $do$;

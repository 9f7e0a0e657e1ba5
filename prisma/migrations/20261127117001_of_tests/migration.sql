-- A translation may be of what a test of an item says, or of what would show it. Of the tests of an item, which are several texts at one place,
-- the hash of the original says which, as of the bodies of a statement.
ALTER TABLE translations DROP CONSTRAINT translations_are_of_a_field_that_is_there;
ALTER TABLE translations ADD CONSTRAINT translations_are_of_a_field_that_is_there CHECK (
  CASE WHEN field = 'summary' THEN source_id IS NOT NULL AND num_nonnulls(statement_id, commitment_id, line_id, party_key) = 0
    WHEN field IN ('statement_title', 'statement_short_title', 'statement_place', 'responsible')
      THEN statement_id IS NOT NULL AND num_nonnulls(commitment_id, line_id, party_key, source_id) = 0
    WHEN field = 'represented_by' THEN num_nonnulls(statement_id, party_key) = 2 AND num_nonnulls(commitment_id, line_id, source_id) = 0
    ELSE num_nonnulls(statement_id, commitment_id) = 2 AND num_nonnulls(party_key, source_id) = 0
      AND (line_id IS NULL) = (field IN ('title', 'why_this_force', 'test_says', 'test_shown_by')) END);
ALTER TABLE translations DROP CONSTRAINT translations_fit_their_place;
ALTER TABLE translations ADD CONSTRAINT translations_fit_their_place CHECK (
  CASE WHEN field IN ('in_short', 'in_short_whole') THEN char_length(text) <= 140 AND text !~ '[\n\r]'
    WHEN field = 'title' THEN char_length(text) <= 120 AND text !~ '[\n\r]'
    WHEN field = 'test_says' THEN char_length(text) <= 210 AND text !~ '[\n\r]'
    WHEN field = 'test_shown_by' THEN char_length(text) <= 750 AND text !~ '[\n\r]'
    WHEN field IN ('represented_by', 'statement_title', 'statement_short_title', 'statement_place', 'responsible')
      THEN char_length(text) <= 300 AND text !~ '[\n\r]'
    WHEN field = 'summary' THEN char_length(text) <= 1500
    ELSE true END);

-- Both as before, and of a test that readers see: one that ended stays on its item's page.
DO $do$
DECLARE
  translates CONSTANT text := pg_get_functiondef('translates_what_is_said(translations)'::regprocedure);
  stands CONSTANT text := pg_get_functiondef('translation_stands(translations)'::regprocedure);
  of_item CONSTANT text := 'WHEN it.line_id IS NULL THEN EXISTS (';
  of_test CONSTANT text := $q$WHEN it.field IN ('test_says', 'test_shown_by') THEN EXISTS (
    SELECT FROM item_tests t
    WHERE t.commitment_id = it.commitment_id AND t.statement_id = it.statement_id AND t.published_at IS NOT NULL AND t.language = it.original_language
      AND original_sha256(t.language, CASE it.field WHEN 'test_says' THEN t.says ELSE t.shown_by END) = it.original_sha256)
  $q$;
BEGIN
  ASSERT position(of_item IN translates) > 0 AND position(of_item IN stands) > 0;
  EXECUTE replace(translates, of_item, of_test || of_item);
  EXECUTE replace(stands, of_item, of_test || of_item);
END $do$;

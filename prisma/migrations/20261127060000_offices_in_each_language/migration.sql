-- Who speaks for a party is translated as our words on an item are (docs/decisions/0062, 0070): a translation may be of a party instead of an
-- item. A value that was just added is named as text, for it cannot be used before the transaction ends.
ALTER TYPE translated_field ADD VALUE 'represented_by';

ALTER TABLE translations ALTER COLUMN commitment_id DROP NOT NULL;
ALTER TABLE translations ADD COLUMN party_key text;
ALTER TABLE translations ADD CONSTRAINT translations_statement_id_party_key_fkey FOREIGN KEY (statement_id, party_key)
  REFERENCES parties (statement_id, key) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX translations_statement_id_party_key_idx ON translations (statement_id, party_key);

ALTER TABLE translations DROP CONSTRAINT translations_are_of_a_field_that_is_there;
ALTER TABLE translations ADD CONSTRAINT translations_are_of_a_field_that_is_there CHECK (
  CASE WHEN field IN ('title', 'why_this_force') THEN commitment_id IS NOT NULL AND line_id IS NULL AND party_key IS NULL
    WHEN field IN ('in_short', 'in_short_whole', 'rationale') THEN commitment_id IS NOT NULL AND line_id IS NOT NULL AND party_key IS NULL
    ELSE commitment_id IS NULL AND line_id IS NULL AND party_key IS NOT NULL END);
ALTER TABLE translations DROP CONSTRAINT translations_fit_their_place;
ALTER TABLE translations ADD CONSTRAINT translations_fit_their_place CHECK (
  CASE WHEN field IN ('in_short', 'in_short_whole') THEN char_length(text) <= 140 AND text !~ '[\n\r]'
    WHEN field IN ('why_this_force', 'rationale') THEN true
    ELSE char_length(text) <= CASE field WHEN 'title' THEN 120 ELSE 300 END AND text !~ '[\n\r]' END);

-- As before, and of a party who speaks for it, in the language of the base. What is not searched is no business of translation_stands.
DO $do$
DECLARE
  translates CONSTANT text := pg_get_functiondef('translates_what_is_said(translations)'::regprocedure);
  of_item CONSTANT text := $q$CASE WHEN it.line_id IS NULL THEN$q$;
  moves CONSTANT text := pg_get_functiondef('translation_moves_as_permitted()'::regprocedure);
  is_of CONSTANT text := $q$_id, NEW.line_id, NEW.field,$q$;
  was_of CONSTANT text := $q$_id, OLD.line_id, OLD.field,$q$;
  hashed CONSTANT text := pg_get_functiondef('translation_sha256(translations)'::regprocedure);
  item CONSTANT text := $q$it.commitment_id::text,$q$;
  reviewed CONSTANT text := rtrim(pg_get_viewdef('under_review'::regclass), ';');
  its_item CONSTANT text := 'JOIN commitments c ON ((c.id = t.commitment_id))';
BEGIN
  ASSERT position(of_item IN translates) > 0 AND position(is_of IN moves) > 0 AND position(was_of IN moves) > 0
    AND position(item IN hashed) > 0 AND position(its_item IN reviewed) > 0;
  EXECUTE replace(translates, of_item,
    $q$CASE WHEN it.party_key IS NOT NULL THEN EXISTS (
    SELECT FROM parties p JOIN renderings r ON r.statement_id = p.statement_id AND r.is_base
    WHERE p.statement_id = it.statement_id AND p.key = it.party_key AND r.language = it.original_language
      AND original_sha256(r.language, p.represented_by) = it.original_sha256)
  WHEN it.line_id IS NULL THEN$q$);
  EXECUTE replace(replace(moves, is_of, $q$_id, NEW.line_id, NEW.party_key, NEW.field,$q$),
    was_of, $q$_id, OLD.line_id, OLD.party_key, OLD.field,$q$);
  -- The same hash as before for what was reviewed before.
  EXECUTE replace(hashed, item, $q$coalesce(it.commitment_id::text, concat_ws('/', it.statement_id::text, it.party_key)),$q$);
  EXECUTE 'CREATE OR REPLACE VIEW under_review AS ' || replace(reviewed, its_item, 'LEFT ' || its_item);
END $do$;

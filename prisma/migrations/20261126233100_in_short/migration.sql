-- What a judgement says in short: one sentence, written and reviewed with it; and one for the item as a whole where parties are judged apart.
ALTER TABLE revisions ADD COLUMN in_short text, ADD COLUMN in_short_whole text;
ALTER TABLE revisions
  ADD CONSTRAINT revisions_in_short_is_short CHECK (in_short ~ '\S' AND char_length(in_short) <= 140 AND in_short !~ '[\n\r]'),
  ADD CONSTRAINT revisions_in_short_whole_is_short CHECK (
    in_short_whole ~ '\S' AND char_length(in_short_whole) <= 140 AND in_short_whole !~ '[\n\r]'),
  ADD CONSTRAINT revisions_whole_is_said_beside CHECK (in_short_whole IS NULL OR in_short IS NOT NULL);

-- They are searched with the rest.
DROP TRIGGER revisions_bring_their_words ON revisions;
DROP TRIGGER revisions_bring_new_words ON revisions;
DROP INDEX revisions_search_idx;
ALTER TABLE revisions DROP COLUMN search;
ALTER TABLE revisions ADD COLUMN search tsvector
  GENERATED ALWAYS AS (search_words(coalesce(in_short, '') || ' ' || coalesce(in_short_whole, ''), rationale, correction_reason)) STORED;
CREATE INDEX revisions_search_idx ON revisions USING GIN (search);
CREATE TRIGGER revisions_bring_their_words AFTER INSERT ON revisions
  FOR EACH ROW WHEN (NEW.search IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER revisions_bring_new_words AFTER UPDATE ON revisions
  FOR EACH ROW WHEN (NEW.search IS DISTINCT FROM OLD.search) EXECUTE FUNCTION row_brings_its_words();

-- They never change either.
DO $do$
DECLARE
  words text;
BEGIN
  words := pg_get_functiondef('revision_moves_as_permitted()'::regprocedure);
  words := replace(words, 'NEW.rationale_language,', 'NEW.rationale_language, NEW.in_short, NEW.in_short_whole,');
  words := replace(words, 'OLD.rationale_language,', 'OLD.rationale_language, OLD.in_short, OLD.in_short_whole,');
  EXECUTE words;
END $do$;

-- A judgement names the version of the method that it was judged by. What was submitted before has none: it is that of its day.
ALTER TABLE revisions ADD COLUMN method_version integer;
ALTER TABLE revisions ADD CONSTRAINT revisions_method_version_is_counted CHECK (method_version >= 1);

-- It never changes, as little as the words.
DO $do$
DECLARE
  words text;
BEGIN
  words := pg_get_functiondef('revision_moves_as_permitted()'::regprocedure);
  words := replace(words, 'NEW.in_short_whole,', 'NEW.in_short_whole, NEW.method_version,');
  words := replace(words, 'OLD.in_short_whole,', 'OLD.in_short_whole, OLD.method_version,');
  EXECUTE words;
END $do$;

-- A source that is a file is known by the hash of the file, so that is what an act on it has in place of an address. Until now it had neither:
-- acts from before stay as they are, and `npm run verify` takes both. Everything else of a source is hashed as before.
DO $do$
DECLARE
  words CONSTANT text := pg_get_functiondef('source_words(sources)'::regprocedure);
  address CONSTANT text := 'json_list(o.url, ';
BEGIN
  ASSERT position(address IN words) > 0;
  EXECUTE replace(words, address, $q$json_list(coalesce(o.url, 'sha256:' || o.file_sha256), $q$);
END $do$;

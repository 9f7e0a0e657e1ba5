-- Looks up anew what is searched of some copies.
CREATE OR REPLACE FUNCTION index_copies(ids uuid[]) RETURNS void
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

-- What was seen of other texts stands on pages that anybody reads, and is searched with what else does: else search would say of a word that it
-- stands nowhere while a reader has it before them.
ALTER TABLE seen_texts ADD COLUMN search tsvector GENERATED ALWAYS AS (search_words(NULL, text, NULL)) STORED;
CREATE INDEX seen_texts_search_idx ON seen_texts USING GIN (search);

-- The words of a seen text in its language, which its rendering says, that stand nowhere else yet.
CREATE FUNCTION new_words_of_seen_text(it seen_texts) RETURNS TABLE (word text, language text)
  LANGUAGE sql STABLE
  AS $$
  SELECT DISTINCT found.word, r.language
    FROM renderings r, unnest(tsvector_to_array(it.search)) AS found (word)
   WHERE r.id = it.rendering_id AND char_length(found.word) BETWEEN 3 AND 40 AND found.word !~ '[0-9[:space:]]'
     AND NOT EXISTS (SELECT FROM search_words s WHERE s.word = found.word AND s.language = r.language AND s.is_shown)
  $$;
CREATE FUNCTION seen_text_brings_its_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown) SELECT word, language, true FROM new_words_of_seen_text(NEW);
  RETURN NULL;
END $$;
CREATE TRIGGER seen_texts_bring_their_words AFTER INSERT ON seen_texts
  FOR EACH ROW EXECUTE FUNCTION seen_text_brings_its_words();
INSERT INTO search_words (word, language, is_shown)
  SELECT DISTINCT found.word, found.language, true FROM seen_texts AS t, new_words_of_seen_text(t) AS found;

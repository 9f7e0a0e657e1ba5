CREATE OR REPLACE FUNCTION seen_text_brings_its_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown) SELECT word, language, true FROM new_words_of_seen_text(NEW);
  RETURN NULL;
END $$;

CREATE TRIGGER seen_texts_bring_their_words AFTER INSERT ON seen_texts
  FOR EACH ROW EXECUTE FUNCTION seen_text_brings_its_words();

CREATE OR REPLACE FUNCTION statement_brings_its_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown) SELECT word, language, is_shown FROM new_words_of_statement(NEW);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER statements_bring_their_words AFTER INSERT ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_brings_its_words();

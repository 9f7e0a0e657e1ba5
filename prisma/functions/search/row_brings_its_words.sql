-- Puts down the words of a row that stand nowhere else yet. Of two who write the same word at once neither waits for the other: that it
-- stands there twice does no harm.
CREATE OR REPLACE FUNCTION row_brings_its_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown)
    SELECT word, language, is_shown FROM new_words_of(TG_TABLE_NAME, to_jsonb(NEW) - 'search', NEW.search);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER parties_bring_their_words AFTER INSERT ON parties
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER responsible_bodies_bring_their_words AFTER INSERT ON responsible_bodies
  FOR EACH ROW EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER revisions_show_their_words AFTER UPDATE ON revisions
  FOR EACH ROW WHEN (coalesce(OLD.final_at, OLD.shown_as_interim_at) IS NULL AND coalesce(NEW.final_at, NEW.shown_as_interim_at) IS NOT NULL)
  EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER translations_bring_their_words AFTER INSERT ON translations
  FOR EACH ROW WHEN (NEW.search IS NOT NULL) EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER translations_show_their_words AFTER UPDATE ON translations
  FOR EACH ROW WHEN (NEW.search IS NOT NULL AND OLD.published_at IS NULL AND NEW.published_at IS NOT NULL)
  EXECUTE FUNCTION row_brings_its_words();

-- The citations of a judgement are shown with it.
CREATE OR REPLACE FUNCTION citations_bring_their_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown)
    SELECT DISTINCT found.word, found.language, found.is_shown
      FROM citations c, new_words_of('citations', to_jsonb(c) - 'search', c.search) AS found
     WHERE c.revision_id = NEW.id AND c.search IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER revisions_show_words_of_citations AFTER UPDATE ON revisions
  FOR EACH ROW WHEN (coalesce(OLD.final_at, OLD.shown_as_interim_at) IS NULL AND coalesce(NEW.final_at, NEW.shown_as_interim_at) IS NOT NULL)
  EXECUTE FUNCTION citations_bring_their_words();

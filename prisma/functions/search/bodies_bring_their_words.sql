-- The bodies that an item makes responsible are shown with it.
CREATE OR REPLACE FUNCTION bodies_bring_their_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown)
    SELECT DISTINCT found.word, found.language, found.is_shown
      FROM responsible_bodies b, new_words_of('responsible_bodies', to_jsonb(b) - 'search', b.search) AS found
     WHERE b.commitment_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER commitments_show_words_of_bodies AFTER UPDATE ON commitments
  FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL) EXECUTE FUNCTION bodies_bring_their_words();

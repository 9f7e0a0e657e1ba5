-- What a statement is called was read by a second person with its text, or came with the dossier: it stays, as its address does, and so do its names in
-- further languages. What came with a dossier gets these once, where it has none.
CREATE OR REPLACE FUNCTION statement_keeps_its_address() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  gets_names boolean := is_trusted() AND OLD.short_titles = '{}' AND OLD.places = '{}'
    AND (OLD.titles = '{}' OR NEW.titles = OLD.titles);
BEGIN
  NEW.first_slug := CASE WHEN NEW.slug IS DISTINCT FROM OLD.slug THEN coalesce(OLD.first_slug, OLD.slug) ELSE OLD.first_slug END;
  IF (NEW.id, NEW.date, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.date, OLD.created_at) THEN
    RAISE EXCEPTION 'the day of a statement is given once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.title, NEW.title_given_by, NEW.short_title, NEW.place) IS DISTINCT FROM (OLD.title, OLD.title_given_by, OLD.short_title, OLD.place)
    OR (NOT gets_names
      AND (NEW.titles, NEW.short_titles, NEW.places) IS DISTINCT FROM (OLD.titles, OLD.short_titles, OLD.places)) THEN
    RAISE EXCEPTION 'what a statement is called stays as it was approved' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER statements_keep_their_address BEFORE UPDATE ON statements
  FOR EACH ROW EXECUTE FUNCTION statement_keeps_its_address();

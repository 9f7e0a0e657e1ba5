-- What a statement is called in short, and where it was made, by language: like its title, brought and reviewed with it.
ALTER TABLE statements ADD COLUMN short_titles jsonb NOT NULL DEFAULT '{}', ADD COLUMN places jsonb NOT NULL DEFAULT '{}';

-- As before, and so are these. What came with a dossier gets its names in further languages once, where it has none; titles that are
-- there stay.
CREATE OR REPLACE FUNCTION statement_keeps_its_address() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  gets_names boolean := is_trusted() AND OLD.short_titles = '{}' AND OLD.places = '{}'
    AND (OLD.titles = '{}' OR NEW.titles = OLD.titles);
BEGIN
  IF (NEW.id, NEW.slug, NEW.date, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.slug, OLD.date, OLD.created_at) THEN
    RAISE EXCEPTION 'the address and the day of a statement are given once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.title, NEW.title_given_by, NEW.short_title, NEW.place) IS DISTINCT FROM (OLD.title, OLD.title_given_by, OLD.short_title, OLD.place)
    OR (NOT gets_names
      AND (NEW.titles, NEW.short_titles, NEW.places) IS DISTINCT FROM (OLD.titles, OLD.short_titles, OLD.places)) THEN
    RAISE EXCEPTION 'what a statement is called stays as it was approved' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

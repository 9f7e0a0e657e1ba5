CREATE OR REPLACE FUNCTION version_is_what_the_mark_says() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM commitments
    WHERE id = NEW.commitment_id AND state = 'submitted' AND version = NEW.number
      AND (title, title_language, force, area_key, why_this_force, names_nobody)
        = (NEW.title, NEW.title_language, NEW.force, NEW.area_key, NEW.why_this_force, NEW.names_nobody)) THEN
    RAISE EXCEPTION 'a version is what the mark says' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER mark_versions_are_what_the_mark_says BEFORE INSERT ON mark_versions FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION version_is_what_the_mark_says();

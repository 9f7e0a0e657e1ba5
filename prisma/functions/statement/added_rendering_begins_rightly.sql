CREATE OR REPLACE FUNCTION added_rendering_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'an added rendering is not public before a second person read it' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.added_by_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a rendering is added by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM renderings r WHERE r.id = NEW.replaces_id AND r.statement_id = NEW.statement_id AND r.language = NEW.language) THEN
    RAISE EXCEPTION 'a rendering replaces one of its own statement, in its language' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER added_renderings_begin_rightly BEFORE INSERT ON added_renderings FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION added_rendering_begins_rightly();

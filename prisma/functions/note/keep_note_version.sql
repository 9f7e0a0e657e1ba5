-- Every wording that a note ever had, so that a reviewer can be shown what changed since they opened it. Written once, by the database.
-- Rows that the database itself makes are made with the owner's rights: the application has none there.
CREATE OR REPLACE FUNCTION keep_note_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.version <> OLD.version THEN
    INSERT INTO note_versions (note_id, version, visibility, language, body, body_sha256, written_at, is_sic, title, titles, bodies, checked_up_to)
    VALUES (NEW.id, NEW.version, NEW.visibility, NEW.language, NEW.body, encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex'),
            date_trunc('milliseconds', transaction_timestamp()), NEW.is_sic, NEW.title, NEW.titles, NEW.bodies, NEW.checked_up_to);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER notes_keep_their_versions AFTER INSERT OR UPDATE ON notes FOR EACH ROW WHEN (NOT arrives()) EXECUTE FUNCTION keep_note_version();

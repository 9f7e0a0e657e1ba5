-- The bodies are part of what a mark says: written with it, or with its next version.
CREATE OR REPLACE FUNCTION body_is_written_with_its_mark() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  marked uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (
    SELECT FROM commitments
    WHERE id = marked AND xmin = pg_current_xact_id()::xid
      AND (published_at IS NULL OR (TG_OP = 'INSERT' AND created_at = published_at))) THEN
    RAISE EXCEPTION 'the bodies of a mark are written with it' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM commitments WHERE id = marked AND names_nobody) THEN
    RAISE EXCEPTION 'a text that names nobody names no body' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER responsible_bodies_come_with_their_mark BEFORE INSERT OR DELETE OR UPDATE ON responsible_bodies FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION body_is_written_with_its_mark();

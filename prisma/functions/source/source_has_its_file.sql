-- A source that is a file has it as a copy, from its first moment.
CREATE OR REPLACE FUNCTION source_has_its_file() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM snapshots WHERE source_id = NEW.id AND sha256 = NEW.file_sha256) THEN
    RAISE EXCEPTION 'a source without an address has its file' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER sources_have_their_files AFTER INSERT OR UPDATE OF file_sha256 ON sources
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.file_sha256 IS NOT NULL) EXECUTE FUNCTION source_has_its_file();

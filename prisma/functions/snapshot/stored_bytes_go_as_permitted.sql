-- Bytes go by an erasing of every copy that has them, and never come back.
CREATE OR REPLACE FUNCTION stored_bytes_go_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR (NEW.sha256, NEW.size, NEW.stored_at) IS DISTINCT FROM (OLD.sha256, OLD.size, OLD.stored_at)
    OR NOT EXISTS (SELECT FROM snapshots WHERE OLD.sha256 IN (sha256, warc_sha256, picture_sha256) AND is_erased_now(id))
    OR EXISTS (SELECT FROM snapshots s WHERE OLD.sha256 IN (s.sha256, s.warc_sha256, s.picture_sha256) AND NOT EXISTS (
      SELECT FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
      WHERE p.snapshot_id = s.id AND w.erased_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'bytes go by an erasing' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER stored_bytes_go_as_permitted BEFORE UPDATE ON stored_bytes FOR EACH ROW EXECUTE FUNCTION stored_bytes_go_as_permitted();

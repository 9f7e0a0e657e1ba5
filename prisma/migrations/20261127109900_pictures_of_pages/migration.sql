-- A copy may have a picture of the page as a browser showed it: one more file of it, kept and destroyed like the others.
ALTER TABLE snapshots
  ADD COLUMN picture_size integer,
  ADD COLUMN picture_sha256 text,
  -- Why there is none, where one was to be taken.
  ADD COLUMN picture_missed text,
  ADD CONSTRAINT snapshots_picture_sha256_fkey FOREIGN KEY (picture_sha256) REFERENCES stored_bytes (sha256) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT snapshots_have_a_picture_or_say_why CHECK ((picture_size IS NULL) = (picture_sha256 IS NULL) AND num_nonnulls(picture_sha256, picture_missed) <= 1),
  ADD CONSTRAINT snapshots_say_a_code_of_pictures CHECK (picture_missed ~ '^[a-z][a-z-]{0,39}$');
CREATE INDEX snapshots_picture_sha256_idx ON snapshots (picture_sha256);

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

-- A copy that a person brought as a file, where nothing was fetched: who, and how they came by it, stands on what would else be the asking.

CREATE TYPE came_by AS ENUM ('access_request', 'behind_wall', 'handed_out', 'by_mail', 'other');

ALTER TABLE captures
  ADD COLUMN came_by came_by,
  ADD COLUMN came_by_words text,
  ADD CONSTRAINT captures_say_how_somebody_came_by_it CHECK (
    (came_by_words IS NULL OR (came_by IS NOT NULL AND came_by_words ~ '\S')) AND (came_by <> 'other' OR came_by_words IS NOT NULL));

ALTER TABLE snapshots
  ALTER final_url DROP NOT NULL,
  ALTER status DROP NOT NULL,
  ALTER hops DROP NOT NULL,
  ALTER warc_size DROP NOT NULL,
  ALTER warc_sha256 DROP NOT NULL,
  ADD CONSTRAINT snapshots_are_fetched_or_brought CHECK (num_nonnulls(final_url, status, hops, warc_size, warc_sha256) IN (0, 5));

-- A copy was fetched or brought, as its capture says.
CREATE FUNCTION snapshot_is_as_its_capture() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.final_url IS NULL) IS DISTINCT FROM (SELECT came_by IS NOT NULL FROM captures WHERE id = NEW.capture_id) THEN
    RAISE EXCEPTION 'a copy is fetched or brought' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER snapshots_are_as_their_captures BEFORE INSERT ON snapshots FOR EACH ROW EXECUTE FUNCTION snapshot_is_as_its_capture();

-- The source is written before its file, which is sent once.
ALTER TABLE sources ALTER CONSTRAINT sources_file_sha256_fkey DEFERRABLE INITIALLY DEFERRED;

-- A source that is a file has it as a copy, from its first moment.
CREATE FUNCTION source_has_its_file() RETURNS trigger
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

-- Somebody brings a file by an act of their own.
DO $do$
DECLARE
  rows CONSTANT text := pg_get_functiondef('act_has_its_row()'::regprocedure);
  asked CONSTANT text := $q$WHEN 'asked' THEN asked_by_id = NEW.actor_id WHEN 'missed'$q$;
BEGIN
  ASSERT position(asked IN rows) > 0;
  EXECUTE replace(rows, asked, $q$WHEN 'asked' THEN asked_by_id = NEW.actor_id AND came_by IS NULL
            WHEN 'brought' THEN asked_by_id = NEW.actor_id AND came_by IS NOT NULL WHEN 'missed'$q$);
END $do$;

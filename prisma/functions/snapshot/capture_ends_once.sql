-- A capture ends once: with the copy that it made, or with an act that says that it made none.
CREATE OR REPLACE FUNCTION capture_ends_once() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a capture ends once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.outcome = 'kept') IS DISTINCT FROM EXISTS (SELECT FROM snapshots WHERE capture_id = NEW.id) THEN
    RAISE EXCEPTION 'a capture that kept something has its copy' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER captures_end_once BEFORE UPDATE ON captures FOR EACH ROW EXECUTE FUNCTION capture_ends_once();

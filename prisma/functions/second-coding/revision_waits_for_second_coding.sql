CREATE OR REPLACE FUNCTION revision_waits_for_second_coding() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF line_awaits_second_coding(NEW.line_id) THEN
    RAISE EXCEPTION 'a second judgement is awaited first' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER revisions_wait_for_second_coding BEFORE UPDATE OF final_at, shown_as_interim_at ON revisions FOR EACH ROW
  WHEN ((OLD.final_at IS NULL AND NEW.final_at IS NOT NULL)
    OR (OLD.shown_as_interim_at IS NULL AND NEW.shown_as_interim_at IS NOT NULL))
  EXECUTE FUNCTION revision_waits_for_second_coding();

CREATE OR REPLACE FUNCTION source_leads_readers_on() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.listed_at IS NOT NULL AND (SELECT listed_at FROM sources WHERE id = NEW.same_as_id) IS NULL THEN
    RAISE EXCEPTION 'what readers see leads to what they see' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sources_lead_readers_on BEFORE UPDATE OF same_as_id, listed_at ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS NOT NULL) EXECUTE FUNCTION source_leads_readers_on();

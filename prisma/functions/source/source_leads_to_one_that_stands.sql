-- One step leads to the source that stands for both: it stands for itself, and readers see it where they see the other. As what is said of a source, it
-- changes as a second person accepted it. One after the other, so that no two make a ring.
CREATE OR REPLACE FUNCTION source_leads_to_one_that_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.sources'));
  IF NEW.same_as_id IS NOT NULL AND (EXISTS (SELECT FROM sources WHERE id = NEW.same_as_id AND same_as_id IS NOT NULL)
    OR EXISTS (SELECT FROM sources WHERE same_as_id = NEW.id)) THEN
    RAISE EXCEPTION 'a source is the same as one that stands for itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sources_come_as_themselves BEFORE INSERT ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS NOT NULL) EXECUTE FUNCTION source_leads_to_one_that_stands();
CREATE TRIGGER sources_lead_to_one_that_stands BEFORE UPDATE ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS DISTINCT FROM OLD.same_as_id) EXECUTE FUNCTION source_leads_to_one_that_stands();

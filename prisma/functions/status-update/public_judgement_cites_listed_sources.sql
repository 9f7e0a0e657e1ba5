-- A judgement that readers see cites nothing that they cannot look up. Looked at when the transaction ends: the source is listed with it.
CREATE OR REPLACE FUNCTION public_judgement_cites_listed_sources() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (
    SELECT FROM citations c JOIN sources s ON s.id = c.source_id
    WHERE c.revision_id = NEW.id AND s.listed_at IS NULL) THEN
    RAISE EXCEPTION 'what a public judgement cites is listed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER revisions_cite_listed_sources AFTER INSERT OR UPDATE OF state, shown_as_interim_at ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.final_at IS NOT NULL OR NEW.shown_as_interim_at IS NOT NULL)
  EXECUTE FUNCTION public_judgement_cites_listed_sources();

-- The other way round: the act has the row that it tells of.
CREATE OR REPLACE FUNCTION link_act_has_its_check() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM link_checks WHERE source_id = NEW.object_id AND outcome::text IS NOT DISTINCT FROM NEW.payload::jsonb ->> 'outcome'
      AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'an act on an address has its check' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER events_of_links_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'source' AND NEW.verb = 'checked') EXECUTE FUNCTION link_act_has_its_check();

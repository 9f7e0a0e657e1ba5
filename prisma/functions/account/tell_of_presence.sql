-- Who has what open is told when somebody comes or goes, not at each sign of life.
CREATE OR REPLACE FUNCTION tell_of_presence() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  presence presences%ROWTYPE := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP <> 'UPDATE' OR OLD.seen_at < NEW.seen_at - interval '1 minute' THEN
    PERFORM pg_notify('suivi_presences', json_build_object(
      'objectType', presence.object_type, 'objectId', presence.object_id)::text);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER presences_are_told AFTER INSERT OR UPDATE OR DELETE ON presences
  FOR EACH ROW EXECUTE FUNCTION tell_of_presence();

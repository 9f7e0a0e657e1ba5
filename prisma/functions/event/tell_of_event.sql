-- What happened is told to every process at the moment it is committed: ids and verbs only, as in the record itself. The slug is the
-- statement's public address, under which pages are kept.
CREATE OR REPLACE FUNCTION tell_of_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  slugs text[] := ARRAY(SELECT statements_showing(NEW.object_type, NEW.object_id, NEW.statement_id));
  places text[] := places_showing(NEW.object_type, NEW.object_id);
BEGIN
  PERFORM pg_notify('suivi_events', json_build_object(
    'position', NEW.position::text,
    'verb', NEW.verb,
    'objectType', NEW.object_type,
    'objectId', NEW.object_id,
    'statementId', NEW.statement_id,
    'slug', (SELECT slug FROM statements WHERE id = NEW.statement_id),
    -- A notification holds 8,000 bytes: whoever hears of more addresses than fit is told none, and makes everything anew.
    'slugs', CASE WHEN octet_length(array_to_json(slugs)::text) <= 6000 THEN slugs END,
    -- So are the places within them that alone show it; whoever is told none takes it to stand anywhere there.
    'places', CASE WHEN octet_length(array_to_json(places)::text) <= 1500 THEN places END,
    -- An act says so itself where it was done to no more than a proposal about something that readers see.
    'shown', readers_see(NEW.object_type, NEW.object_id) AND NOT NEW.payload::jsonb @> '{"public": false}',
    'actorId', NEW.actor_id)::text);
  RETURN NULL;
END $$;

CREATE TRIGGER events_are_told AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION tell_of_event();

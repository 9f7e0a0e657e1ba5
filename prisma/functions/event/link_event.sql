-- Made from the event and the link before it, whatever the writer claims.
CREATE OR REPLACE FUNCTION link_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  event events%ROWTYPE;
  previous text := repeat('0', 64);
BEGIN
  SELECT * INTO STRICT event FROM events WHERE position = NEW.position;
  IF NEW.position > 1 THEN
    SELECT link INTO STRICT previous FROM event_links WHERE position = NEW.position - 1;
  END IF;
  NEW.shown := shown_payload(event.payload);
  NEW.object_sha256 := object_sha256(event.object_type, event.object_id);
  NEW.salt := replace(gen_random_uuid()::text, '-', '');
  NEW.blind := replace(gen_random_uuid()::text, '-', '');
  NEW.seal := sha256_of_lines(NEW.blind, event.hash);
  NEW.leaf := sha256_of_lines(
    event.position::text,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    event.actor_kind::text,
    event.verb,
    event.object_type,
    event.object_id,
    event.statement_id::text,
    NEW.shown,
    NEW.object_sha256,
    NEW.salt,
    NEW.seal);
  NEW.link := sha256_of_lines(previous, NEW.leaf);
  RETURN NEW;
END $$;

CREATE TRIGGER event_links_are_made BEFORE INSERT ON event_links FOR EACH ROW EXECUTE FUNCTION link_event();

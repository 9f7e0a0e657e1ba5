-- What happened is told to every process at the moment it is committed: ids and verbs only, as in the record itself. The slug is the
-- statement's public address, under which pages are kept.
CREATE FUNCTION tell_of_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_notify('suivi_events', json_build_object(
    'position', NEW.position::text,
    'verb', NEW.verb,
    'objectType', NEW.object_type,
    'objectId', NEW.object_id,
    'statementId', NEW.statement_id,
    'slug', (SELECT slug FROM statements WHERE id = NEW.statement_id),
    'actorId', NEW.actor_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER events_are_told AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION tell_of_event();

-- Who has what open is told when somebody comes or goes, not at each sign of life.
CREATE FUNCTION tell_of_presence() RETURNS trigger
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
ALTER TABLE presences
  ADD CONSTRAINT presences_are_of_an_object CHECK (object_type ~ '^[a-z-]{1,20}$' AND length(object_id) BETWEEN 1 AND 120);

-- What was sent back or withdrawn stands in nobody's way: the revision before it, if it is still submitted, can be approved.
CREATE OR REPLACE FUNCTION reviewer_is_no_author() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  revision revisions%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM revisions WHERE id = NEW.revision_id;
  IF is_author_of(NEW.revision_id, NEW.reviewer_id) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF revision.state <> 'submitted' THEN
    RAISE EXCEPTION 'only a submitted revision is reviewed' USING ERRCODE = 'check_violation';
  END IF;
  IF revision.content_sha256 <> NEW.content_sha256 THEN
    RAISE EXCEPTION 'a reviewer decides on the text they read' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'send_back' AND coalesce(NEW.reason, '') !~ '\S' THEN
    RAISE EXCEPTION 'work is sent back with a reason' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approve' AND EXISTS (
    SELECT FROM citations WHERE revision_id = NEW.revision_id AND (coalesce(quote, '') !~ '\S' OR coalesce(locator, '') !~ '\S')) THEN
    RAISE EXCEPTION 'every citation has a quote and a locator before approval' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approve' AND EXISTS (
    SELECT FROM revisions
    WHERE line_id = revision.line_id AND number > revision.number AND state NOT IN ('sent_back', 'withdrawn')) THEN
    RAISE EXCEPTION 'only the newest revision that stands is approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

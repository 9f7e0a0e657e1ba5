-- An event names the actor of its transaction. Where nobody acts, the application records three things: a reader's message that came in,
-- the administrator that the server's own shell makes, and the link that it makes for one who forgot their password.
CREATE OR REPLACE FUNCTION event_is_by_whoever_acts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.actor_kind = 'system') <> (NEW.actor_id IS NULL) THEN
    RAISE EXCEPTION 'the system has no id, everybody else has' USING ERRCODE = 'check_violation';
  END IF;
  IF is_the_owner() AND suivi_actor() IS NULL THEN
    RETURN NEW;
  END IF;
  IF NOT (CASE NEW.actor_kind
    WHEN 'person' THEN coalesce(NEW.actor_id = suivi_actor(), false)
      OR (NEW.verb IN ('imported', 'marked') AND is_brought_now(NEW.statement_id, NEW.actor_id))
    WHEN 'system' THEN (NEW.verb, NEW.object_type) IN (('received', 'reader-message'), ('kept', 'snapshot'), ('checked', 'source'), ('missed', 'capture'), ('disabled', 'webhook'), ('asked', 'hand-over'), ('kept', 'hand-over'), ('missed', 'hand-over'))
      AND suivi_actor() IS NULL
    ELSE false
  END) THEN
    RAISE EXCEPTION 'an event names whoever acts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER events_are_by_whoever_acts BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION event_is_by_whoever_acts();

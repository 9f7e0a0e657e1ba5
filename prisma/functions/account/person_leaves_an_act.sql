CREATE OR REPLACE FUNCTION person_leaves_an_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT is_acted_on_now('person', NEW.id::text)
    AND NOT coalesce((SELECT xmin = pg_current_xact_id()::xid FROM events WHERE actor_id = NEW.id ORDER BY position DESC LIMIT 1), false) THEN
    RAISE EXCEPTION 'what changes in people leaves its act in the record' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER people_leave_an_act AFTER INSERT OR UPDATE OF public_name, roles, password_salt, disabled_at ON people DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION person_leaves_an_act();

-- Who disables somebody waits for what they have on its way, and nothing of theirs begins until it is done.
CREATE OR REPLACE FUNCTION disabling_waits_for_acts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(person_key(NEW.id));
  RETURN NEW;
END $$;

CREATE TRIGGER people_are_disabled_after_their_acts BEFORE UPDATE OF disabled_at ON people FOR EACH ROW
  WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION disabling_waits_for_acts();

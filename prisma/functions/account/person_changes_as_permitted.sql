-- A name is given by whoever invites and stays once it is accepted, for the record holds a hash of it; roles and the right to sign
-- in are an administrator's to change, and not their own. Each leaves an act on the person, or of the person.
CREATE OR REPLACE FUNCTION person_changes_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF is_trusted() THEN
    RETURN NEW;
  END IF;
  IF NEW.public_name <> OLD.public_name AND OLD.password_salt IS NOT NULL THEN
    RAISE EXCEPTION 'a name stays once its invitation is accepted' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (NEW.public_name, NEW.roles, NEW.disabled_at) IS DISTINCT FROM (OLD.public_name, OLD.roles, OLD.disabled_at) AND NOT is_administered(NEW.id) THEN
    RAISE EXCEPTION 'another administrator changes roles and accounts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER people_change_as_permitted BEFORE UPDATE OF public_name, roles, disabled_at ON people
  FOR EACH ROW EXECUTE FUNCTION person_changes_as_permitted();

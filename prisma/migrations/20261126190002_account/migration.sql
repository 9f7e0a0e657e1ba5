-- Account: people, their sessions and invitations, who has what open, and who acts.

CREATE TYPE person_kind AS ENUM ('person', 'import');
CREATE TYPE role AS ENUM ('analyst', 'reviewer', 'administrator');
-- An invitation lets somebody choose their first password, or a new one in place of one that they forgot.
CREATE TYPE invitation_purpose AS ENUM ('join', 'reset');

CREATE TABLE people (
  id uuid NOT NULL,
  kind person_kind NOT NULL DEFAULT 'person',
  public_name text NOT NULL,
  email text,
  password_hash text,
  roles role[],
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  disabled_at timestamptz(3),
  last_signed_in_at timestamptz(3),
  shortcuts boolean NOT NULL DEFAULT true,
  tours_seen role[] DEFAULT ARRAY[]::role[],
  -- The record holds a hash of the public name and the roles in force, so that a name that was changed behind it is found. The hash is salted,
  -- and the salt is with the person: once both are erased nothing can be compared with it any more, and the chain still verifies.
  name_salt text DEFAULT replace(gen_random_uuid()::text, '-', ''),
  CONSTRAINT people_pkey PRIMARY KEY (id),
  -- The import is no person and cannot sign in.
  CONSTRAINT people_import_cannot_sign_in CHECK (kind <> 'import' OR (email IS NULL AND password_hash IS NULL AND roles = '{}')),
  CONSTRAINT people_have_an_address CHECK (kind <> 'person' OR email IS NOT NULL),
  CONSTRAINT people_address_in_lower_case CHECK (email = lower(email))
);
CREATE UNIQUE INDEX people_email_key ON people (email);
CREATE UNIQUE INDEX people_one_import ON people (kind) WHERE kind = 'import';

CREATE TABLE sessions (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  device_name text NOT NULL,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX sessions_person_id_idx ON sessions (person_id);
CREATE CONSTRAINT TRIGGER sessions_leave_their_acts AFTER INSERT ON sessions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('session');

CREATE TABLE invitations (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  invited_by_id uuid,
  token_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  purpose invitation_purpose NOT NULL DEFAULT 'join',
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invitations_invited_by_id_fkey FOREIGN KEY (invited_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- Whoever has such a link can take an account over: it is short-lived whatever the application says.
  CONSTRAINT invitations_to_reset_are_short CHECK (purpose <> 'reset' OR expires_at <= created_at + interval '1 hour')
);
CREATE UNIQUE INDEX invitations_token_hash_key ON invitations (token_hash);
CREATE INDEX invitations_person_id_idx ON invitations (person_id);

CREATE TABLE presences (
  person_id uuid NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT presences_pkey PRIMARY KEY (person_id, object_type, object_id),
  CONSTRAINT presences_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT presences_are_of_an_object CHECK (object_type ~ '^[a-z-]{1,20}$' AND length(object_id) BETWEEN 1 AND 120)
);
CREATE INDEX presences_object_type_object_id_seen_at_idx ON presences (object_type, object_id, seen_at);

-- Who acts in a transaction is said once, to the database, and everything that names whoever did it is held to it (docs/decisions/0035).
-- With this the database knows its own word again. The application's role cannot read it.
CREATE TABLE acting_secret (
  id integer NOT NULL DEFAULT 1,
  secret text NOT NULL,
  CONSTRAINT acting_secret_pkey PRIMARY KEY (id),
  CONSTRAINT acting_secret_is_one CHECK (id = 1)
);
INSERT INTO acting_secret (secret) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);

-- Every form that makes something carries a key of its own, kept as long as the thing (docs/decisions/0036): sent again, however much
-- later, it makes nothing anew and is answered as it was. What it said is kept as a hash, what came of it as ids.
CREATE TABLE sent_forms (
  key text PRIMARY KEY CHECK (key ~ '^[\w-]{16,120}$'),
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  made jsonb NOT NULL CHECK (jsonb_typeof(made) = 'object'),
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX sent_forms_person_id_idx ON sent_forms (person_id);
CREATE TRIGGER sent_forms_never_change BEFORE UPDATE OR DELETE ON sent_forms FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sent_forms_never_emptied BEFORE TRUNCATE ON sent_forms EXECUTE FUNCTION refuse_change();

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

CREATE FUNCTION acting_word(someone text) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT someone || ' ' || encode(sha256(convert_to(secret || ' ' || someone || ' ' || pg_current_xact_id()::text, 'UTF8')), 'hex')
  FROM acting_secret
  $$;
REVOKE EXECUTE ON FUNCTION acting_word(text) FROM PUBLIC;

-- Whoever acts in this transaction; null where nobody said so, or somebody wrote the setting who did not go through suivi_act_as.
CREATE FUNCTION suivi_actor() RETURNS uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  said text := nullif(current_setting('suivi.actor', true), '');
BEGIN
  IF said IS NULL OR said <> acting_word(split_part(said, ' ', 1)) THEN
    RETURN NULL;
  END IF;
  RETURN split_part(said, ' ', 1)::uuid;
END $$;

-- Whether somebody may act now: they can sign in, and the session is theirs and open. They are held by the lock until the transaction
-- ends: whoever disables them waits, or has done it already. A person whose account is changed (`changing`) is held alone. The two are
-- taken in the order of their ids, so that two who change each other do not wait for one another.
CREATE FUNCTION suivi_act_as(person uuid, session uuid, changing uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  already uuid := suivi_actor();
BEGIN
  IF already <> person THEN
    RAISE EXCEPTION 'a transaction has one actor' USING ERRCODE = 'check_violation';
  END IF;
  IF changing <= person THEN
    PERFORM pg_advisory_xact_lock(person_key(changing));
  END IF;
  PERFORM pg_advisory_xact_lock_shared(person_key(person));
  IF changing > person THEN
    PERFORM pg_advisory_xact_lock(person_key(changing));
  END IF;
  IF NOT EXISTS (
    SELECT FROM people p JOIN sessions s ON s.person_id = p.id
    WHERE p.id = person AND p.kind = 'person' AND p.disabled_at IS NULL
      AND s.id = session AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp()) THEN
    RETURN false;
  END IF;
  PERFORM set_config('suivi.actor', acting_word(person::text), true);
  RETURN true;
END $$;

CREATE FUNCTION person_key(person uuid) RETURNS bigint
  LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT hashtextextended('suivi.person ' || person::text, 0) $$;

-- Who disables somebody waits for what they have on its way, and nothing of theirs begins until it is done.
CREATE FUNCTION disabling_waits_for_acts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(person_key(NEW.id));
  RETURN NEW;
END $$;
CREATE TRIGGER people_are_disabled_after_their_acts BEFORE UPDATE OF disabled_at ON people FOR EACH ROW
  WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION disabling_waits_for_acts();

-- The owner of the tables migrates, seeds and mends: nobody acts there.
CREATE FUNCTION is_the_owner() RETURNS boolean
  LANGUAGE sql STABLE
  AS $$ SELECT pg_has_role(session_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'public.people'::regclass $$;

-- Whether a row may name somebody as who did it: whoever acts, or anybody enabled where the owner writes.
CREATE FUNCTION acts_here(someone uuid) RETURNS boolean
  LANGUAGE plpgsql
  AS $$
DECLARE
  actor uuid := suivi_actor();
BEGIN
  IF actor IS NOT NULL OR NOT is_the_owner() THEN
    RETURN coalesce(actor = someone, false);
  END IF;
  PERFORM FROM people WHERE id = someone AND disabled_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a disabled account takes no step' USING ERRCODE = 'check_violation';
  END IF;
  RETURN true;
END $$;

-- On every table that names whoever did something, with the columns that do: none names another than whoever acts.
CREATE FUNCTION is_by_whoever_acts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  next jsonb := to_jsonb(NEW);
  before jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
  named text;
BEGIN
  FOREACH named IN ARRAY TG_ARGV LOOP
    IF next ->> named IS DISTINCT FROM before ->> named AND next ->> named IS NOT NULL AND NOT acts_here((next ->> named)::uuid) THEN
      RAISE EXCEPTION '%.% names whoever acts', TG_TABLE_NAME, named USING ERRCODE = 'insufficient_privilege';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER invitations_are_by_whoever_acts BEFORE INSERT OR UPDATE OF invited_by_id ON invitations
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('invited_by_id');
CREATE TRIGGER presences_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON presences
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');
CREATE TRIGGER sent_forms_are_by_whoever_acts BEFORE INSERT ON sent_forms
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');

-- What is written has its act in the record, an act that decides has its row, and what becomes public has its approval: looked at when the
-- transaction ends, since the record is written last (docs/decisions/0035). The owner of the tables, where nobody acts, is held to none of
-- it: migrations and the seed are theirs.
CREATE FUNCTION is_trusted() RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$ SELECT is_the_owner() AND suivi_actor() IS NULL $$;

-- A name is given by whoever invites and stays once it is accepted, for the record holds a hash of it; roles and the right to sign
-- in are an administrator's to change, and not their own. Each leaves an act on the person, or of the person.
CREATE FUNCTION person_changes_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  actor uuid := suivi_actor();
  administers boolean := EXISTS (
    SELECT FROM people WHERE id = actor AND 'administrator' = ANY (roles) AND disabled_at IS NULL AND id <> NEW.id);
BEGIN
  IF is_trusted() THEN
    RETURN NEW;
  END IF;
  IF NEW.public_name <> OLD.public_name AND OLD.password_hash IS NOT NULL THEN
    RAISE EXCEPTION 'a name stays once its invitation is accepted' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (NEW.roles, NEW.disabled_at) IS DISTINCT FROM (OLD.roles, OLD.disabled_at) AND NOT administers
    AND NOT (actor IS NULL AND OLD.password_hash IS NULL AND NEW.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'another administrator changes roles and accounts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER people_change_as_permitted BEFORE UPDATE OF public_name, roles, disabled_at ON people
  FOR EACH ROW EXECUTE FUNCTION person_changes_as_permitted();

CREATE FUNCTION person_leaves_an_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT is_acted_on_now('person', NEW.id::text)
    AND NOT coalesce((SELECT xmin = pg_current_xact_id()::xid FROM events WHERE actor_id = NEW.id ORDER BY position DESC LIMIT 1), false) THEN
    RAISE EXCEPTION 'what changes in people leaves its act in the record' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER people_leave_an_act AFTER INSERT OR UPDATE OF public_name, roles, password_hash, disabled_at ON people
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION person_leaves_an_act();

-- A session is whoever's it was; what is revoked stays so.
CREATE FUNCTION session_stays_revoked() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a session that was ended stays so' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER sessions_stay_revoked BEFORE UPDATE OF revoked_at ON sessions FOR EACH ROW
  WHEN (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) EXECUTE FUNCTION session_stays_revoked();

CREATE FUNCTION person_sha256(person people) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT sha256_of_lines(person.name_salt, json_list(person.public_name,
    (SELECT string_agg(role, ' ' ORDER BY role) FROM unnest(person.roles::text[]) role)))
  $$;

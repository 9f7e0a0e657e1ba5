-- Whoever acts proves it to the database with what only they hold (docs/decisions/0154): the secret of their session, which stands in their cookie, or
-- their token. Until now an id of a session was enough, which the application's role reads. A session begins with a proof of the password, or with the
-- secret of a link; nothing that the role can read or write makes either up.

-- Sessions from before have no secret: who is signed in signs in again.
ALTER TABLE sessions ADD COLUMN secret_sha256 text;
UPDATE sessions SET revoked_at = now() WHERE revoked_at IS NULL;
ALTER TABLE sessions
  ADD CONSTRAINT sessions_keep_a_hash CHECK (secret_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT sessions_without_a_secret_are_over CHECK (secret_sha256 IS NOT NULL OR revoked_at IS NOT NULL);
CREATE UNIQUE INDEX sessions_secret_sha256_key ON sessions (secret_sha256);

-- Of a password the application's role reads how it is hashed, and not what comes of it: argon2 is computed in the application, which hands over what
-- comes of it as the proof, and the database knows the proof again by its SHA-256. The proof has 256 bits, so that one hash of it is enough.
CREATE TABLE password_proofs (
  person_id uuid NOT NULL,
  sha256 text NOT NULL,
  CONSTRAINT password_proofs_pkey PRIMARY KEY (person_id),
  CONSTRAINT password_proofs_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT password_proofs_are_hashes CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
INSERT INTO password_proofs (person_id, sha256)
  SELECT id, sha256_of_lines(split_part(password_hash, '$', 6)) FROM people WHERE password_hash LIKE '$argon2%$%$%$%$%';
-- The owner leaves no act here; what is to be asked at the end would keep the table from being changed below.
ALTER TABLE people DISABLE TRIGGER people_leave_an_act;
UPDATE people SET password_hash = regexp_replace(password_hash, '\$[^$]*$', '') WHERE password_hash LIKE '$argon2%$%$%$%$%';
ALTER TABLE people ENABLE TRIGGER people_leave_an_act;
ALTER TABLE people RENAME COLUMN password_hash TO password_salt;

-- By which session or token each act of a person was done, so that the one can be looked up from the other. What was done before has neither.
CREATE TABLE act_proofs (
  position bigint NOT NULL,
  session_id uuid,
  token_id uuid,
  CONSTRAINT act_proofs_pkey PRIMARY KEY (position),
  CONSTRAINT act_proofs_position_fkey FOREIGN KEY (position) REFERENCES events (position) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT act_proofs_are_one CHECK (num_nonnulls(session_id, token_id) <= 1)
);
INSERT INTO act_proofs (position) SELECT position FROM events WHERE actor_kind = 'person';
CREATE TRIGGER act_proofs_never_change BEFORE UPDATE OR DELETE ON act_proofs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER act_proofs_never_emptied BEFORE TRUNCATE ON act_proofs EXECUTE FUNCTION refuse_change();

-- Who acts in this transaction, by what ('session' or 'token') and by which: null where nobody said so, or somebody wrote the setting who did not
-- prove it.
CREATE FUNCTION suivi_acting() RETURNS text[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  said text := nullif(current_setting('suivi.actor', true), '');
BEGIN
  IF said IS NULL OR said <> acting_word(split_part(said, ' ', 1)) THEN
    RETURN NULL;
  END IF;
  RETURN string_to_array(split_part(said, ' ', 1), '/');
END $$;

CREATE OR REPLACE FUNCTION suivi_actor() RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT (suivi_acting())[1]::uuid $$;

-- Whether somebody may act now: they can sign in, and what proves it is the secret of a session of theirs that is open, or their token. They are held
-- by the lock until the transaction ends: whoever disables them waits, or has done it already. A person whose account is changed (`changing`) is held
-- alone, and no account is changed by a token. The two are taken in the order of their ids, so that two who change each other do not wait for one another.
DROP FUNCTION suivi_act_as(uuid, uuid, uuid);
CREATE FUNCTION suivi_act_as(person uuid, proof text, changing uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  already uuid := suivi_actor();
  hash text := sha256_of_lines(proof);
  by_what text;
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
  IF NOT EXISTS (SELECT FROM people p WHERE p.id = person AND p.kind = 'person' AND p.disabled_at IS NULL) THEN
    RETURN false;
  END IF;
  SELECT 'session/' || s.id INTO by_what FROM sessions s
    WHERE s.secret_sha256 = hash AND s.person_id = person AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp();
  IF by_what IS NULL AND changing IS NULL THEN
    SELECT 'token/' || t.id INTO by_what FROM personal_tokens t
      WHERE t.token_hash = hash AND t.person_id = person AND t.revoked_at IS NULL AND t.expires_at > clock_timestamp();
  END IF;
  IF by_what IS NULL THEN
    RETURN false;
  END IF;
  PERFORM set_config('suivi.actor', acting_word(person || '/' || by_what), true);
  RETURN true;
END $$;

-- Of a form's key a hash is kept: secrets that a form makes (of a token, of a link) are made from its key, which nobody reads out of the table any more.
ALTER TABLE sent_forms DISABLE TRIGGER sent_forms_never_change;
UPDATE sent_forms SET key = sha256_of_lines(key);
ALTER TABLE sent_forms ENABLE TRIGGER sent_forms_never_change;
DROP FUNCTION suivi_act_by_form(uuid, uuid, uuid, text);
CREATE FUNCTION suivi_act_by_form(person uuid, proof text, changing uuid, form text)
  RETURNS TABLE (acts boolean, person_id uuid, sha256 text, made jsonb)
  LANGUAGE plpgsql
  AS $$
BEGIN
  acts := suivi_act_as(person, proof, changing);
  IF acts THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('suivi.sent-form ' || form, 0));
    SELECT f.person_id, f.sha256, f.made INTO person_id, sha256, made FROM sent_forms f WHERE f.key = sha256_of_lines(form);
  END IF;
  RETURN NEXT;
END $$;

-- What the transaction was marked with before anybody could write.
CREATE OR REPLACE FUNCTION token_only_adds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (suivi_acting())[2] = 'token' AND (NEW.object_type, NEW.verb) NOT IN (('note', 'annotated'), ('source', 'added')) THEN
    RAISE EXCEPTION 'a token only adds' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- With the owner's rights: the application has none there.
CREATE FUNCTION give_act_its_proof() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  acting text[] := suivi_acting();
BEGIN
  INSERT INTO act_proofs (position, session_id, token_id) VALUES (NEW.position,
    CASE WHEN acting[2] = 'session' THEN acting[3]::uuid END, CASE WHEN acting[2] = 'token' THEN acting[3]::uuid END);
  RETURN NULL;
END $$;
CREATE TRIGGER events_have_their_proof AFTER INSERT ON events FOR EACH ROW
  WHEN (NEW.actor_kind = 'person') EXECUTE FUNCTION give_act_its_proof();

-- Whether somebody knows the password of a person.
CREATE FUNCTION suivi_password_fits(person uuid, proof text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM password_proofs p WHERE p.person_id = person AND p.sha256 = sha256_of_lines(proof)) $$;

-- For the functions below alone: begins a session for who was just proven to be somebody, and they act in this transaction.
CREATE FUNCTION begin_session(person uuid, secret text, device text, began timestamptz, ends timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  begun uuid := gen_random_uuid();
BEGIN
  INSERT INTO sessions (id, person_id, secret_sha256, device_name, created_at, last_seen_at, expires_at)
    VALUES (begun, person, sha256_of_lines(secret), device, began, began, ends);
  IF NOT suivi_act_as(person, secret) THEN
    RAISE EXCEPTION 'a session is begun by who may act' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN begun;
END $$;
REVOKE EXECUTE ON FUNCTION begin_session(uuid, text, text, timestamptz, timestamptz) FROM PUBLIC;

-- Signs somebody in who knows their password. The id of the session; null where the proof is none.
CREATE FUNCTION suivi_sign_in(person uuid, proof text, secret text, device text, began timestamptz, ends timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  -- Whoever disables them takes the two in this order too. Their row is held, so that a change of password that ends all other sessions ends this one too.
  PERFORM pg_advisory_xact_lock_shared(person_key(person));
  PERFORM FROM people p WHERE p.id = person AND p.disabled_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT suivi_password_fits(person, proof) THEN
    RETURN NULL;
  END IF;
  UPDATE people SET last_signed_in_at = began WHERE id = person;
  RETURN begin_session(person, secret, device, began, ends);
END $$;

-- For the functions below alone.
CREATE FUNCTION keep_password(person uuid, salt text, proof text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  UPDATE people SET password_salt = salt WHERE id = person;
  INSERT INTO password_proofs (person_id, sha256) VALUES (person, sha256_of_lines(proof))
    ON CONFLICT (person_id) DO UPDATE SET sha256 = EXCLUDED.sha256;
  $$;
REVOKE EXECUTE ON FUNCTION keep_password(uuid, text, text) FROM PUBLIC;

-- Changes the password of whoever acts by a session, and knows the present one.
CREATE FUNCTION suivi_change_password(present text, salt text, proof text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  acting text[] := suivi_acting();
  person CONSTANT uuid := acting[1]::uuid;
BEGIN
  IF acting[2] = 'token' THEN
    RAISE EXCEPTION 'a token only adds' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM people p WHERE p.id = person AND p.disabled_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT suivi_password_fits(person, present) THEN
    RETURN false;
  END IF;
  PERFORM keep_password(person, salt, proof);
  RETURN true;
END $$;

-- Chooses a password behind a link, by its secret, and signs in: the first behind an invitation, a new one behind a link for who forgot theirs. No row
-- where the link is wrong, used, revoked or over, or its person disabled; of two who follow it at once one has a row.
CREATE FUNCTION suivi_follow_invitation(token text, salt text, proof text, secret text, device text, began timestamptz, ends timestamptz)
  RETURNS TABLE (invitation uuid, person uuid, purpose invitation_purpose, session uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(person_key(i.person_id)) FROM invitations i WHERE i.token_hash = sha256_of_lines(token);
  UPDATE invitations i SET used_at = began
    WHERE i.token_hash = sha256_of_lines(token) AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > began
    RETURNING i.id, i.person_id, i.purpose INTO invitation, person, purpose;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  UPDATE people p SET last_signed_in_at = began
    WHERE p.id = person AND p.disabled_at IS NULL AND (p.password_salt IS NOT NULL) = (suivi_follow_invitation.purpose = 'reset');
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM keep_password(person, salt, proof);
  session := begin_session(person, secret, device, began, ends);
  RETURN NEXT;
END $$;

-- Links behind which a password is chosen, people, and what is said of them are an administrator's who acts by a session, or the owner's: nobody else's.
CREATE FUNCTION is_administered(person uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (SELECT FROM people
    WHERE id = suivi_actor() AND 'administrator' = ANY (roles) AND disabled_at IS NULL AND id <> person AND (suivi_acting())[2] = 'session')
  $$;
CREATE FUNCTION administrators_let_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_trusted() AND NOT is_administered((to_jsonb(NEW) ->> TG_ARGV[0])::uuid) THEN
    RAISE EXCEPTION 'another administrator lets somebody in' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitations_are_of_administrators BEFORE INSERT ON invitations FOR EACH ROW EXECUTE FUNCTION administrators_let_in('person_id');
CREATE TRIGGER people_are_added_by_administrators BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION administrators_let_in('id');

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

-- The server's own shell invites and gives links as the owner: where nobody acts the application does neither.
DO $do$
DECLARE
  acting CONSTANT text := pg_get_functiondef('event_is_by_whoever_acts()'::regprocedure);
  by_the_shell CONSTANT text := $q$('invited', 'person'), ('gave a link', 'person'), $q$;
BEGIN
  ASSERT position(by_the_shell IN acting) > 0;
  EXECUTE replace(acting, by_the_shell, '');
END $do$;

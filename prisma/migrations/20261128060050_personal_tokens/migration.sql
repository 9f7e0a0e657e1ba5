-- Tokens with which a person's own programs write for them (docs/decisions/0109): what each may add, until when, and its SHA-256.

CREATE TABLE personal_tokens (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  token_hash text NOT NULL,
  scopes text[],
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  last_used_on date,
  revoked_at timestamptz(3),
  CONSTRAINT personal_tokens_pkey PRIMARY KEY (id),
  CONSTRAINT personal_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT personal_tokens_have_a_name CHECK (btrim(name) <> '' AND length(name) <= 80),
  CONSTRAINT personal_tokens_keep_a_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT personal_tokens_add_something CHECK (
    scopes IS NOT NULL AND cardinality(scopes) > 0
    AND scopes <@ ARRAY['notes:write', 'sources:write', 'leads:write', 'drafts:write']),
  CONSTRAINT personal_tokens_end CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days')
);
CREATE UNIQUE INDEX personal_tokens_token_hash_key ON personal_tokens (token_hash);
CREATE INDEX personal_tokens_person_id_created_at_idx ON personal_tokens (person_id, created_at DESC);

CREATE TRIGGER personal_tokens_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON personal_tokens
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');
CREATE FUNCTION personal_token_ends_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_trusted() AND OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'a token that was revoked stays revoked' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER personal_tokens_end_for_good BEFORE UPDATE ON personal_tokens
  FOR EACH ROW EXECUTE FUNCTION personal_token_ends_for_good();
CREATE CONSTRAINT TRIGGER personal_tokens_leave_their_act AFTER INSERT ON personal_tokens
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('token');
CREATE CONSTRAINT TRIGGER personal_tokens_leave_their_end AFTER UPDATE ON personal_tokens
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at) EXECUTE FUNCTION leaves_its_act('token');
CREATE CONSTRAINT TRIGGER events_of_tokens_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'token') EXECUTE FUNCTION act_has_its_row();
DO $do$
DECLARE
  rows CONSTANT text := pg_get_functiondef('act_has_its_row()'::regprocedure);
  other CONSTANT text := $q$  WHEN 'capture' THEN$q$;
BEGIN
  ASSERT position(other IN rows) > 0;
  EXECUTE replace(rows, other, $q$  WHEN 'token' THEN
    has := EXISTS (
      SELECT FROM personal_tokens WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'added' THEN person_id IS NOT DISTINCT FROM NEW.actor_id AND revoked_at IS NULL
            WHEN 'revoked' THEN revoked_at IS NOT NULL ELSE false END);
$q$ || other);
END $do$;

-- As before, but whoever acts may have a token in place of a session. No account is changed by one, and the transaction is marked as one.
CREATE OR REPLACE FUNCTION suivi_act_as(person uuid, session uuid, changing uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  already uuid := suivi_actor();
  by_token boolean := false;
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
    by_token := changing IS NULL AND EXISTS (
      SELECT FROM people p JOIN personal_tokens t ON t.person_id = p.id
      WHERE p.id = person AND p.kind = 'person' AND p.disabled_at IS NULL
        AND t.id = session AND t.revoked_at IS NULL AND t.expires_at > clock_timestamp());
    IF NOT by_token THEN
      RETURN false;
    END IF;
    PERFORM set_config('suivi.by_token', 'yes', true);
  END IF;
  PERFORM set_config('suivi.actor', acting_word(person::text), true);
  RETURN true;
END $$;

-- Whatever asks for it: by a token things are added that a person goes on with, and nothing is submitted, decided, shown or ended.
CREATE FUNCTION token_only_adds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('suivi.by_token', true) = 'yes'
     AND (NEW.object_type, NEW.verb) NOT IN (('note', 'annotated'), ('source', 'added')) THEN
    RAISE EXCEPTION 'a token only adds' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tokens_only_add BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION token_only_adds();

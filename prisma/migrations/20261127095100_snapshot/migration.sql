-- Copies of sources, and what is withheld of them (docs/decisions/0079). The table of copies was there, empty.

CREATE TYPE snapshot_shown AS ENUM ('whole', 'quoted', 'title');
CREATE TYPE withheld_extent AS ENUM ('whole', 'stretch');
CREATE TYPE withheld_reason AS ENUM ('personal_data', 'danger', 'law');

CREATE FUNCTION salted_sha256(salt bytea, words text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT encode(sha256(salt || convert_to(words, 'UTF8')), 'hex') $$;

-- Whoever acts, with one of some roles; the owner of the tables, where nobody acts, is held to none.
CREATE FUNCTION acts_as_one_of(wanted text[]) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT is_trusted() OR EXISTS (SELECT FROM people WHERE id = suivi_actor() AND disabled_at IS NULL AND roles::text[] && wanted)
  $$;

CREATE TABLE stored_bytes (
  sha256 text NOT NULL,
  size integer NOT NULL,
  bytes bytea,
  stored_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  erased_at timestamptz(3),
  CONSTRAINT stored_bytes_pkey PRIMARY KEY (sha256),
  CONSTRAINT stored_bytes_are_there_or_erased CHECK ((bytes IS NULL) = (erased_at IS NOT NULL)),
  CONSTRAINT stored_bytes_are_what_their_hash_says CHECK (octet_length(bytes) = size AND encode(sha256(bytes), 'hex') = sha256)
);
-- Read in pieces, without the rest.
ALTER TABLE stored_bytes ALTER bytes SET STORAGE EXTERNAL;
CREATE TRIGGER stored_bytes_never_removed BEFORE DELETE ON stored_bytes FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER stored_bytes_never_emptied BEFORE TRUNCATE ON stored_bytes EXECUTE FUNCTION refuse_removal();

CREATE TABLE captures (
  id uuid NOT NULL,
  source_id text NOT NULL,
  asked_by_id uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  outcome text,
  status integer,
  CONSTRAINT captures_pkey PRIMARY KEY (id),
  CONSTRAINT captures_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT captures_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT captures_end_with_an_outcome CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT captures_say_a_code CHECK (outcome ~ '^[a-z][a-z-]{0,39}$')
);
CREATE INDEX captures_source_id_asked_at_idx ON captures (source_id, asked_at);
CREATE INDEX captures_asked_by_id_idx ON captures (asked_by_id);
-- Of one source one copy is made at a time.
CREATE UNIQUE INDEX captures_under_way_key ON captures (source_id) WHERE ended_at IS NULL;
CREATE TRIGGER captures_never_removed BEFORE DELETE ON captures FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER captures_never_emptied BEFORE TRUNCATE ON captures EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER captures_are_by_whoever_acts BEFORE INSERT OR UPDATE OF asked_by_id ON captures
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('asked_by_id');

ALTER TABLE snapshots
  ADD COLUMN capture_id uuid NOT NULL,
  ADD COLUMN number integer NOT NULL,
  ADD COLUMN final_url text NOT NULL,
  ADD COLUMN status integer NOT NULL,
  ADD COLUMN hops integer NOT NULL,
  ADD COLUMN issuer text,
  ADD COLUMN size integer NOT NULL,
  ADD COLUMN warc_size integer NOT NULL,
  ADD COLUMN warc_sha256 text NOT NULL,
  ADD COLUMN text_sha256 text,
  ADD COLUMN text_salt bytea,
  ADD COLUMN shown snapshot_shown NOT NULL DEFAULT 'quoted',
  ADD COLUMN shown_by_id uuid,
  ADD COLUMN shown_at timestamptz(3),
  ADD CONSTRAINT snapshots_capture_id_fkey FOREIGN KEY (capture_id) REFERENCES captures (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT snapshots_shown_by_id_fkey FOREIGN KEY (shown_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT snapshots_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_bytes (sha256) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT snapshots_warc_sha256_fkey FOREIGN KEY (warc_sha256) REFERENCES stored_bytes (sha256) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT snapshots_are_numbered CHECK (number >= 1),
  ADD CONSTRAINT snapshots_come_from_the_web CHECK (final_url ~* '^https?://'),
  ADD CONSTRAINT snapshots_hash_their_text CHECK ((text IS NULL) = (text_sha256 IS NULL)),
  ADD CONSTRAINT snapshots_text_is_what_its_hash_says CHECK (text_sha256 = salted_sha256(text_salt, text)),
  ADD CONSTRAINT snapshots_are_shown_by_somebody CHECK (num_nonnulls(shown_by_id, shown_at) IN (0, 2));
CREATE UNIQUE INDEX snapshots_capture_id_key ON snapshots (capture_id);
CREATE UNIQUE INDEX snapshots_source_id_number_key ON snapshots (source_id, number);
CREATE INDEX snapshots_sha256_idx ON snapshots (sha256);
CREATE INDEX snapshots_warc_sha256_idx ON snapshots (warc_sha256);
CREATE TRIGGER snapshots_never_removed BEFORE DELETE ON snapshots FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER snapshots_never_emptied BEFORE TRUNCATE ON snapshots EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER snapshots_are_by_whoever_acts BEFORE INSERT OR UPDATE OF shown_by_id ON snapshots
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('shown_by_id');

CREATE TABLE withholdings (
  id uuid NOT NULL,
  source_id text NOT NULL,
  extent withheld_extent NOT NULL,
  reason withheld_reason NOT NULL,
  decided_by_id uuid NOT NULL,
  decided_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  erase_asked boolean NOT NULL,
  lifted_by_id uuid,
  lifted_at timestamptz(3),
  erased_by_id uuid,
  erased_at timestamptz(3),
  CONSTRAINT withholdings_pkey PRIMARY KEY (id),
  CONSTRAINT withholdings_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT withholdings_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT withholdings_lifted_by_id_fkey FOREIGN KEY (lifted_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT withholdings_erased_by_id_fkey FOREIGN KEY (erased_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT withholdings_are_lifted_by_another CHECK (num_nonnulls(lifted_by_id, lifted_at) IN (0, 2) AND lifted_by_id <> decided_by_id),
  CONSTRAINT withholdings_are_erased_by_another CHECK (num_nonnulls(erased_by_id, erased_at) IN (0, 2) AND erased_by_id <> decided_by_id),
  CONSTRAINT withholdings_are_erased_where_asked CHECK (erased_at IS NULL OR erase_asked)
);
CREATE INDEX withholdings_source_id_idx ON withholdings (source_id);
CREATE INDEX withholdings_decided_by_id_idx ON withholdings (decided_by_id);
CREATE TRIGGER withholdings_never_removed BEFORE DELETE ON withholdings FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER withholdings_never_emptied BEFORE TRUNCATE ON withholdings EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER withholdings_are_by_whoever_acts BEFORE INSERT OR UPDATE OF decided_by_id, lifted_by_id, erased_by_id ON withholdings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('decided_by_id', 'lifted_by_id', 'erased_by_id');
CREATE CONSTRAINT TRIGGER withholdings_leave_their_acts AFTER INSERT OR UPDATE ON withholdings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('withholding');

CREATE TABLE withheld_places (
  id uuid NOT NULL,
  withholding_id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  sha256 text NOT NULL,
  salt bytea,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT withheld_places_pkey PRIMARY KEY (id),
  CONSTRAINT withheld_places_withholding_id_fkey FOREIGN KEY (withholding_id)
    REFERENCES withholdings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT withheld_places_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES snapshots (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT withheld_places_are_stretches CHECK (start >= 0 AND "end" >= start)
);
CREATE INDEX withheld_places_withholding_id_idx ON withheld_places (withholding_id);
CREATE INDEX withheld_places_snapshot_id_idx ON withheld_places (snapshot_id);
CREATE TRIGGER withheld_places_never_removed BEFORE DELETE ON withheld_places FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER withheld_places_never_emptied BEFORE TRUNCATE ON withheld_places EXECUTE FUNCTION refuse_removal();

-- A capture ends once: with the copy that it made, or with an act that says that it made none.
CREATE FUNCTION capture_ends_once() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a capture ends once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.outcome = 'kept') IS DISTINCT FROM EXISTS (SELECT FROM snapshots WHERE capture_id = NEW.id) THEN
    RAISE EXCEPTION 'a capture that kept something has its copy' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER captures_end_once BEFORE UPDATE ON captures FOR EACH ROW EXECUTE FUNCTION capture_ends_once();
CREATE CONSTRAINT TRIGGER captures_leave_their_acts AFTER INSERT ON captures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('capture');
CREATE CONSTRAINT TRIGGER captures_leave_their_end AFTER UPDATE ON captures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.outcome <> 'kept') EXECUTE FUNCTION leaves_its_act('capture');

-- Whether this very transaction erases something of a copy.
CREATE FUNCTION is_erased_now(copy uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (SELECT FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
    WHERE p.snapshot_id = copy AND w.erased_at IS NOT NULL AND w.xmin = pg_current_xact_id()::xid)
  $$;

-- A copy is made by the capture that is under way. Another reviewer than who asked for it says what readers see of it; its words change by an
-- erasing alone, and keep their length.
CREATE FUNCTION snapshot_changes_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  changed CONSTANT text[] := ARRAY['text', 'text_salt', 'shown', 'shown_by_id', 'shown_at'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.shown <> 'quoted' OR NOT EXISTS (
      SELECT FROM captures WHERE id = NEW.capture_id AND source_id = NEW.source_id AND ended_at IS NULL) THEN
      RAISE EXCEPTION 'a copy is made by its capture' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - changed IS DISTINCT FROM to_jsonb(OLD) - changed THEN
    RAISE EXCEPTION 'a copy stays as it was made' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.shown, NEW.shown_by_id, NEW.shown_at) IS DISTINCT FROM (OLD.shown, OLD.shown_by_id, OLD.shown_at) AND (
    NOT acts_as_one_of('{reviewer}') OR NEW.shown_by_id IS NULL
    OR NEW.shown_by_id = (SELECT asked_by_id FROM captures WHERE id = NEW.capture_id)) THEN
    RAISE EXCEPTION 'another reviewer opens a copy to readers' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.text, NEW.text_salt) IS DISTINCT FROM (OLD.text, OLD.text_salt) AND NOT (
    is_erased_now(NEW.id) AND NEW.text_salt IS NULL AND char_length(NEW.text) IS NOT DISTINCT FROM char_length(OLD.text)) THEN
    RAISE EXCEPTION 'words of a copy change by an erasing alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER snapshots_change_as_permitted BEFORE INSERT OR UPDATE ON snapshots
  FOR EACH ROW EXECUTE FUNCTION snapshot_changes_as_permitted();
CREATE CONSTRAINT TRIGGER snapshots_leave_their_acts AFTER INSERT ON snapshots
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('snapshot');
CREATE CONSTRAINT TRIGGER snapshots_leave_what_readers_see AFTER UPDATE OF shown ON snapshots
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('snapshot');

-- Bytes go by an erasing of every copy that has them, and never come back.
CREATE FUNCTION stored_bytes_go_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR (NEW.sha256, NEW.size, NEW.stored_at) IS DISTINCT FROM (OLD.sha256, OLD.size, OLD.stored_at)
    OR NOT EXISTS (SELECT FROM snapshots WHERE OLD.sha256 IN (sha256, warc_sha256) AND is_erased_now(id))
    OR EXISTS (SELECT FROM snapshots s WHERE OLD.sha256 IN (s.sha256, s.warc_sha256) AND NOT EXISTS (
      SELECT FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
      WHERE p.snapshot_id = s.id AND w.erased_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'bytes go by an erasing' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stored_bytes_go_as_permitted BEFORE UPDATE ON stored_bytes FOR EACH ROW EXECUTE FUNCTION stored_bytes_go_as_permitted();

-- A reviewer withholds; another lifts it, or another or an administrator erases it, each once; nothing is lifted that was erased.
CREATE FUNCTION withholding_changes_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  changed CONSTANT text[] := ARRAY['lifted_by_id', 'lifted_at', 'erased_by_id', 'erased_at'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF num_nonnulls(NEW.lifted_at, NEW.erased_at) > 0 THEN
      RAISE EXCEPTION 'what is withheld begins so' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT acts_as_one_of('{reviewer}') THEN
      RAISE EXCEPTION 'a reviewer withholds' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - changed IS DISTINCT FROM to_jsonb(OLD) - changed OR num_nonnulls(OLD.lifted_at, OLD.erased_at) > 0
    OR num_nonnulls(NEW.lifted_at, NEW.erased_at) <> 1 THEN
    RAISE EXCEPTION 'what is withheld is lifted or erased, once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT acts_as_one_of(CASE WHEN NEW.lifted_at IS NULL THEN '{reviewer,administrator}'::text[] ELSE '{reviewer}' END) THEN
    RAISE EXCEPTION 'a reviewer lifts, a reviewer or an administrator erases' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER withholdings_change_as_permitted BEFORE INSERT OR UPDATE ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_changes_as_permitted();

-- A place is of a copy of the source that the decision is on, within its text; of it the salt alone goes, by an erasing.
CREATE FUNCTION withheld_place_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - 'salt' IS DISTINCT FROM to_jsonb(OLD) - 'salt' OR NEW.salt IS NOT NULL OR NOT is_erased_now(NEW.snapshot_id) THEN
      RAISE EXCEPTION 'a place stays as it was' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT FROM withholdings w JOIN snapshots s ON s.source_id = w.source_id
    WHERE w.id = NEW.withholding_id AND s.id = NEW.snapshot_id AND w.lifted_at IS NULL
      AND NEW."end" <= coalesce(char_length(s.text), 0)
      AND NEW.sha256 = salted_sha256(NEW.salt, coalesce(substr(s.text, NEW.start + 1, NEW."end" - NEW.start), ''))) THEN
    RAISE EXCEPTION 'a place is of a copy of its source' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER withheld_places_stand BEFORE INSERT OR UPDATE ON withheld_places
  FOR EACH ROW EXECUTE FUNCTION withheld_place_stands();

-- What the record says of these three, beside what it said before.
CREATE CONSTRAINT TRIGGER events_of_copies_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type IN ('capture', 'snapshot', 'withholding')) EXECUTE FUNCTION act_has_its_row();
DO $do$
DECLARE
  rows CONSTANT text := pg_get_functiondef('act_has_its_row()'::regprocedure);
  other CONSTANT text := $q$  WHEN 'follow-up' THEN$q$;
  acting CONSTANT text := pg_get_functiondef('event_is_by_whoever_acts()'::regprocedure);
  alone CONSTANT text := $q$('gave a link', 'person'))$q$;
  seen CONSTANT text := pg_get_functiondef('readers_see(text, text)'::regprocedure);
  search CONSTANT text := $q$WHEN 'search-log' THEN$q$;
  showing CONSTANT text := pg_get_functiondef('statements_showing(text, text, uuid)'::regprocedure);
  source CONSTANT text := $q$SELECT CASE of_type WHEN 'source' THEN of_id$q$;
BEGIN
  ASSERT position(other IN rows) > 0 AND position(alone IN acting) > 0 AND position(search IN seen) > 0 AND position(source IN showing) > 0;
  EXECUTE replace(rows, other, $q$  WHEN 'capture' THEN
    has := EXISTS (
      SELECT FROM captures WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'asked' THEN asked_by_id = NEW.actor_id WHEN 'missed' THEN outcome <> 'kept' ELSE false END);
  WHEN 'snapshot' THEN
    has := EXISTS (
      SELECT FROM snapshots WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'kept' THEN shown_at IS NULL WHEN 'opened' THEN shown_by_id = NEW.actor_id ELSE false END);
  WHEN 'withholding' THEN
    has := EXISTS (
      SELECT FROM withholdings WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'withheld' THEN decided_by_id = NEW.actor_id AND num_nonnulls(lifted_at, erased_at) = 0
            WHEN 'lifted' THEN lifted_by_id = NEW.actor_id WHEN 'erased' THEN erased_by_id = NEW.actor_id ELSE false END);
$q$ || other);
  -- A copy is kept by a job, in which nobody acts.
  EXECUTE replace(acting, alone, $q$('gave a link', 'person'), ('kept', 'snapshot'), ('missed', 'capture'))$q$);
  EXECUTE replace(seen, search, $q$WHEN 'capture' THEN (SELECT s.listed_at IS NOT NULL FROM captures c JOIN sources s ON s.id = c.source_id WHERE c.id = of_id::uuid)
    WHEN 'snapshot' THEN (SELECT s.listed_at IS NOT NULL FROM snapshots c JOIN sources s ON s.id = c.source_id WHERE c.id = of_id::uuid)
    WHEN 'withholding' THEN (SELECT s.listed_at IS NOT NULL FROM withholdings c JOIN sources s ON s.id = c.source_id WHERE c.id = of_id::uuid)
    $q$ || search);
  -- They stand where their source does.
  EXECUTE replace(showing, source, source || $q$
         WHEN 'capture' THEN (SELECT c.source_id FROM captures c WHERE c.id = CASE WHEN of_type = 'capture' THEN of_id::uuid END)
         WHEN 'snapshot' THEN (SELECT c.source_id FROM snapshots c WHERE c.id = CASE WHEN of_type = 'snapshot' THEN of_id::uuid END)
         WHEN 'withholding' THEN (SELECT c.source_id FROM withholdings c WHERE c.id = CASE WHEN of_type = 'withholding' THEN of_id::uuid END)$q$);
END $do$;

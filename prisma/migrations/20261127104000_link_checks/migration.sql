-- Whether the addresses of public sources still answer (docs/decisions/0087).

SELECT pgboss.create_queue('check-link', '{"policy": "standard"}');

CREATE TYPE link_outcome AS ENUM ('reachable', 'moved', 'blocked', 'gone', 'unknown');

-- One row a source: what was found at its address, and when somebody looks again.
CREATE TABLE link_checks (
  source_id text NOT NULL,
  address text NOT NULL,
  host text NOT NULL,
  outcome link_outcome,
  moved_to text,
  since timestamptz(3),
  fault text,
  status integer,
  checked_at timestamptz(3),
  checks integer NOT NULL DEFAULT 0,
  reached_at timestamptz(3),
  failures integer NOT NULL DEFAULT 0,
  missing_since timestamptz(3),
  unresolved_since timestamptz(3),
  next_at timestamptz(3) NOT NULL,
  CONSTRAINT link_checks_pkey PRIMARY KEY (source_id),
  CONSTRAINT link_checks_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT link_checks_say_since_when CHECK ((outcome IS NULL) = (since IS NULL)),
  CONSTRAINT link_checks_say_where_to CHECK (coalesce(outcome = 'moved', false) = (moved_to IS NOT NULL)),
  CONSTRAINT link_checks_lead_to_the_web CHECK (moved_to ~* '^https?://'),
  CONSTRAINT link_checks_count CHECK (checks >= 0 AND failures >= 0)
);
-- What is due, and what the desk lists.
CREATE INDEX link_checks_next_at_idx ON link_checks (next_at);
CREATE INDEX link_checks_outcome_since_source_id_idx ON link_checks (outcome, since, source_id);

-- Hosts that did not answer, and until when none of their pages is looked for.
CREATE TABLE link_hosts (
  host text NOT NULL,
  failures integer NOT NULL,
  rests_until timestamptz(3) NOT NULL,
  CONSTRAINT link_hosts_pkey PRIMARY KEY (host)
);

-- A check that finds something else than the one before it leaves its act; that a page is reachable which nobody had looked for is none.
CREATE FUNCTION link_check_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM events WHERE object_type = 'source' AND object_id = NEW.source_id AND verb = 'checked' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what is found at an address leaves its act in the record' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER link_checks_leave_their_acts AFTER UPDATE ON link_checks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((NEW.outcome, NEW.moved_to) IS DISTINCT FROM (OLD.outcome, OLD.moved_to)
    AND NOT (OLD.outcome IS NULL AND NEW.outcome IS NOT DISTINCT FROM 'reachable'))
  EXECUTE FUNCTION link_check_leaves_its_act();

-- The other way round: the act has the row that it tells of.
CREATE FUNCTION link_act_has_its_check() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM link_checks WHERE source_id = NEW.object_id AND outcome::text IS NOT DISTINCT FROM NEW.payload::jsonb ->> 'outcome'
      AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'an act on an address has its check' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER events_of_links_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'source' AND NEW.verb = 'checked') EXECUTE FUNCTION link_act_has_its_check();

-- A job checks, in which nobody acts.
DO $do$
DECLARE
  acting CONSTANT text := pg_get_functiondef('event_is_by_whoever_acts()'::regprocedure);
  kept CONSTANT text := $q$('kept', 'snapshot')$q$;
BEGIN
  ASSERT position(kept IN acting) > 0;
  EXECUTE replace(acting, kept, kept || $q$, ('checked', 'source')$q$);
END $do$;

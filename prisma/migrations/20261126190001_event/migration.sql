-- Event: what happened, in one chain that the database makes and nobody changes, and the chain that readers can verify. What its functions ask
-- of later rooms is looked up when they run.

CREATE TYPE actor_kind AS ENUM ('person', 'import', 'system');

CREATE TABLE events (
  position bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  actor_kind actor_kind NOT NULL,
  actor_id uuid,
  verb text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  statement_id uuid,
  payload text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (position),
  CONSTRAINT events_payload_is_an_object CHECK (payload IS JSON OBJECT),
  CONSTRAINT events_words_stand_on_one_line CHECK (concat(verb, object_type, object_id) !~ '[\n\r]')
);
CREATE UNIQUE INDEX events_hash_key ON events (hash);
CREATE INDEX events_object_type_object_id_idx ON events (object_type, object_id);
CREATE INDEX events_statement_id_position_idx ON events (statement_id, position);
CREATE INDEX events_actor_id_position_idx ON events (actor_id, position);
CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_never_emptied BEFORE TRUNCATE ON events EXECUTE FUNCTION refuse_change();

-- The chain that readers can verify, its signed heads, and the public keys (docs/decisions/0029).
CREATE TABLE event_links (
  position bigint NOT NULL,
  shown text NOT NULL,
  object_sha256 text,
  salt text NOT NULL,
  blind text NOT NULL,
  seal text NOT NULL,
  leaf text NOT NULL,
  link text NOT NULL,
  CONSTRAINT event_links_pkey PRIMARY KEY (position),
  CONSTRAINT event_links_position_fkey FOREIGN KEY (position) REFERENCES events (position) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX event_links_link_key ON event_links (link);
CREATE TRIGGER event_links_never_change BEFORE UPDATE OR DELETE ON event_links FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_links_never_emptied BEFORE TRUNCATE ON event_links EXECUTE FUNCTION refuse_change();

CREATE TABLE signing_keys (
  id text NOT NULL,
  public_key text NOT NULL,
  since timestamptz(3) NOT NULL,
  previous_id text,
  signature text NOT NULL,
  CONSTRAINT signing_keys_pkey PRIMARY KEY (id),
  CONSTRAINT signing_keys_previous_id_fkey FOREIGN KEY (previous_id) REFERENCES signing_keys (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT signing_keys_id_is_of_the_key CHECK (id = left(encode(sha256(decode(public_key, 'base64')), 'hex'), 16)),
  CONSTRAINT signing_keys_follow_another CHECK (previous_id <> id)
);
CREATE UNIQUE INDEX signing_keys_previous_id_key ON signing_keys (previous_id);
CREATE TRIGGER signing_keys_never_change BEFORE UPDATE OR DELETE ON signing_keys FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_keys_never_emptied BEFORE TRUNCATE ON signing_keys EXECUTE FUNCTION refuse_change();

CREATE TABLE signed_heads (
  position bigint NOT NULL,
  key_id text NOT NULL,
  at timestamptz(3) NOT NULL,
  hash text NOT NULL,
  signature text NOT NULL,
  CONSTRAINT signed_heads_pkey PRIMARY KEY (position, key_id),
  CONSTRAINT signed_heads_position_fkey FOREIGN KEY (position) REFERENCES event_links (position) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT signed_heads_key_id_fkey FOREIGN KEY (key_id) REFERENCES signing_keys (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER signed_heads_never_change BEFORE UPDATE OR DELETE ON signed_heads FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signed_heads_never_emptied BEFORE TRUNCATE ON signed_heads EXECUTE FUNCTION refuse_change();

-- Numbered without a gap, dated and chained by the database. The lock that orders them is taken here, at the end of
-- the writing transaction, so that it is held for as short a time as can be.
CREATE FUNCTION chain_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  newest events%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.events'));
  SELECT * INTO newest FROM events ORDER BY position DESC LIMIT 1;
  NEW.position := coalesce(newest.position, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous_hash := coalesce(newest.hash, repeat('0', 64));
  NEW.hash := encode(sha256(convert_to(concat_ws(E'\n',
    NEW.previous_hash,
    NEW.position::text,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    NEW.actor_kind::text,
    coalesce(NEW.actor_id::text, ''),
    NEW.verb,
    NEW.object_type,
    NEW.object_id,
    coalesce(NEW.statement_id::text, ''),
    NEW.payload), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER events_are_chained BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION chain_event();

-- What happened is told to every process at the moment it is committed: ids and verbs only, as in the record itself. The slug is the
-- statement's public address, under which pages are kept.
CREATE FUNCTION tell_of_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  slugs text[] := ARRAY(SELECT statements_showing(NEW.object_type, NEW.object_id, NEW.statement_id));
BEGIN
  PERFORM pg_notify('suivi_events', json_build_object(
    'position', NEW.position::text,
    'verb', NEW.verb,
    'objectType', NEW.object_type,
    'objectId', NEW.object_id,
    'statementId', NEW.statement_id,
    'slug', (SELECT slug FROM statements WHERE id = NEW.statement_id),
    -- A notification holds 8,000 bytes: whoever hears of more addresses than fit is told none, and makes everything anew.
    'slugs', CASE WHEN octet_length(array_to_json(slugs)::text) <= 6000 THEN slugs END,
    -- An act says so itself where it was done to no more than a proposal about something that readers see.
    'shown', readers_see(NEW.object_type, NEW.object_id) AND NOT NEW.payload::jsonb @> '{"public": false}',
    'actorId', NEW.actor_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER events_are_told AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION tell_of_event();

-- Whether this very transaction recorded such an act on a revision.
CREATE FUNCTION is_recorded_now(revision uuid, act text) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM events
    WHERE object_type = 'revision' AND object_id = revision::text AND verb = act AND xmin = pg_current_xact_id()::xid)
  $$;

-- Of a payload only what readers may have: hashes and what is on public pages. Any other key is kept back, a new one too until it is added here.
CREATE FUNCTION shown_payload(payload text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT '{' || coalesce(string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY key COLLATE "C"), '') || '}'
  FROM json_each(payload::json)
  WHERE key IN ('bodySha256', 'contentSha256', 'number', 'public', 'reference', 'rendering', 'sha256', 'version')
$$;

-- Made from the event and the link before it, whatever the writer claims.
CREATE FUNCTION link_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  event events%ROWTYPE;
  previous text := repeat('0', 64);
BEGIN
  SELECT * INTO STRICT event FROM events WHERE position = NEW.position;
  IF NEW.position > 1 THEN
    SELECT link INTO STRICT previous FROM event_links WHERE position = NEW.position - 1;
  END IF;
  NEW.shown := shown_payload(event.payload);
  NEW.object_sha256 := object_sha256(event.object_type, event.object_id);
  NEW.salt := replace(gen_random_uuid()::text, '-', '');
  NEW.blind := replace(gen_random_uuid()::text, '-', '');
  NEW.seal := sha256_of_lines(NEW.blind, event.hash);
  NEW.leaf := sha256_of_lines(
    event.position::text,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    event.actor_kind::text,
    event.verb,
    event.object_type,
    event.object_id,
    event.statement_id::text,
    NEW.shown,
    NEW.object_sha256,
    NEW.salt,
    NEW.seal);
  NEW.link := sha256_of_lines(previous, NEW.leaf);
  RETURN NEW;
END $$;
CREATE TRIGGER event_links_are_made BEFORE INSERT ON event_links FOR EACH ROW EXECUTE FUNCTION link_event();

-- Rows that the database itself makes are made with the owner's rights: the application has none there.
CREATE FUNCTION give_event_its_link() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO event_links (position) VALUES (NEW.position);
  RETURN NULL;
END $$;
CREATE TRIGGER events_are_linked AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION give_event_its_link();

-- Nobody signs another hash than the record has. The signature itself only a holder of the key can make.
CREATE FUNCTION head_is_of_the_record() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.hash IS DISTINCT FROM (SELECT link FROM event_links WHERE position = NEW.position) THEN
    RAISE EXCEPTION 'a head is the hash of an event of the record' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_heads_are_of_the_record BEFORE INSERT ON signed_heads FOR EACH ROW EXECUTE FUNCTION head_is_of_the_record();

-- An event names the actor of its transaction. Where nobody acts, the application records three things: a reader's message that came in,
-- the administrator that the server's own shell makes, and the link that it makes for one who forgot their password.
CREATE FUNCTION event_is_by_whoever_acts() RETURNS trigger
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
    WHEN 'system' THEN (NEW.verb, NEW.object_type) IN (('received', 'reader-message'), ('invited', 'person'), ('gave a link', 'person'))
      AND suivi_actor() IS NULL
    ELSE false
  END) THEN
    RAISE EXCEPTION 'an event names whoever acts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER events_are_by_whoever_acts BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION event_is_by_whoever_acts();

CREATE FUNCTION is_acted_on_now(kind text, id text) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$ SELECT EXISTS (SELECT FROM events WHERE object_type = kind AND object_id = id AND xmin = pg_current_xact_id()::xid) $$;

-- On every table whose changes are in the record, with the kind of object that it is there.
CREATE FUNCTION leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT is_acted_on_now(TG_ARGV[0], to_jsonb(NEW) ->> 'id') THEN
    RAISE EXCEPTION 'what changes in % leaves its act in the record', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

-- An act that decides something has its row, written in its own transaction by whoever acts. Each kind of object says what that row is; for
-- everything under review it is the row of `reviews`, or the state that it was withdrawn into. A kind that is not named here decides nothing.
CREATE FUNCTION act_has_its_row() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  now_xid xid := pg_current_xact_id()::xid;
  said jsonb := NEW.payload::jsonb;
  decided text := CASE NEW.verb WHEN 'sent back' THEN 'send_back' WHEN 'showed as interim' THEN 'show_as_interim' ELSE 'approve' END;
  has boolean := false;
  key text := review_key(NEW.object_type);
  sort text := CASE WHEN key IS NULL THEN NEW.object_type ELSE 'under review' END;
BEGIN
  IF is_trusted() THEN
    RETURN NULL;
  END IF;
  CASE sort
  WHEN 'under review' THEN
    IF NEW.verb = 'withdrew' THEN
      has := EXISTS (SELECT FROM under_review
        WHERE noun = NEW.object_type AND id = NEW.object_id::uuid AND state = 'withdrawn' AND written = now_xid);
    ELSE
      has := is_reviewed_now('reviews', key, NEW.object_id, NEW.actor_id, decided, said ->> 'review');
    END IF;
  WHEN 'revision' THEN
    IF NEW.verb IN ('approved', 'sent back', 'showed as interim') THEN
      has := is_reviewed_now('reviews', 'revision_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
    ELSE
      has := EXISTS (SELECT FROM revisions WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND state::text = CASE NEW.verb WHEN 'published' THEN 'final' WHEN 'withdrew' THEN 'withdrawn' ELSE NEW.verb END);
    END IF;
  WHEN 'commitment' THEN
    IF said ? 'withdrawal' THEN
      has := EXISTS (
        SELECT FROM mark_withdrawals WHERE id = (said ->> 'withdrawal')::uuid AND commitment_id = NEW.object_id::uuid AND xmin = now_xid
          AND CASE WHEN NEW.verb = 'sent back' THEN decision = 'send_back' AND decided_by_id = NEW.actor_id
              WHEN said -> 'public' = 'true' THEN decision = 'approve' AND decided_by_id = NEW.actor_id
              ELSE taken_back_at IS NOT NULL END);
    ELSIF NEW.verb = 'withdrew' THEN
      has := EXISTS (SELECT FROM commitments WHERE id = NEW.object_id::uuid AND state = 'withdrawn' AND xmin = now_xid);
    ELSE
      has := is_reviewed_now('mark_reviews', 'commitment_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
    END IF;
  WHEN 'request' THEN
    has := is_reviewed_now('request_reviews', 'request_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
  WHEN 'statement' THEN
    IF NEW.verb = 'withdrew' THEN
      has := EXISTS (SELECT FROM bringings WHERE id = NEW.object_id::uuid AND state = 'withdrawn' AND xmin = now_xid);
    ELSE
      has := is_reviewed_now('bringing_reviews', 'bringing_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
    END IF;
  WHEN 'source' THEN
    IF NEW.verb = 'listed' THEN
      has := EXISTS (SELECT FROM sources WHERE id = NEW.object_id AND listed_by_id = NEW.actor_id AND xmin = now_xid);
    ELSE
      has := EXISTS (
        SELECT FROM source_reviews v JOIN source_classings s ON s.id = v.classing_id
        WHERE s.source_id = NEW.object_id AND v.decision::text = decided AND v.xmin = now_xid);
    END IF;
  WHEN 'rendering' THEN
    has := EXISTS (
      SELECT FROM alignments WHERE id = (said ->> 'alignment')::uuid AND added_id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'withdrew' THEN state = 'withdrawn' WHEN 'sent back' THEN state = 'sent_back' AND decided_by_id = NEW.actor_id
            ELSE state = 'published' AND decided_by_id = NEW.actor_id END);
  WHEN 'follow-up' THEN
    has := EXISTS (
      SELECT FROM follow_ups WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'published' THEN published_at IS NOT NULL WHEN 'completed' THEN completed_by_id = NEW.actor_id
            WHEN 'withdrew' THEN withdrawn_at IS NOT NULL ELSE false END);
  WHEN 'reader-message' THEN
    has := EXISTS (
      SELECT FROM reader_messages WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'sent back' THEN state = 'taken' WHEN 'confirmed' THEN confirmed_by_id = NEW.actor_id
            WHEN 'withdrew' THEN reply_withdrawn_by_id = NEW.actor_id ELSE state = 'closed' AND closed_by_id = NEW.actor_id END);
  WHEN 'coding' THEN
    has := EXISTS (
      SELECT FROM coding_requests WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'reconciled' THEN state = 'reconciled' AND decided_by_id = NEW.actor_id
            WHEN 'withdrew' THEN state = 'taken_back' ELSE false END);
  WHEN 'person' THEN
    has := EXISTS (
      SELECT FROM people WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'disabled' THEN disabled_at IS NOT NULL WHEN 'enabled' THEN disabled_at IS NULL ELSE true END);
  WHEN 'session' THEN
    has := EXISTS (SELECT FROM sessions WHERE id = NEW.object_id::uuid AND person_id = NEW.actor_id AND xmin = now_xid);
  ELSE
    has := false;
  END CASE;
  IF NOT coalesce(has, false) THEN
    RAISE EXCEPTION 'an act that decides has its row: % %', NEW.verb, NEW.object_type USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER events_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.verb IN ('approved', 'published', 'sent back', 'showed as interim', 'listed', 'completed', 'confirmed', 'reconciled', 'corrected',
    'replaced', 'withdrew', 'signed in', 'signed out', 'changed roles', 'changed password', 'disabled', 'enabled'))
  EXECUTE FUNCTION act_has_its_row();

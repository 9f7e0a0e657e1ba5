-- What is written has its act in the record, an act that decides has its row, and what becomes public has its approval: looked at when the
-- transaction ends, since the record is written last (docs/decisions/0035). The owner of the tables, where nobody acts, is held to none of
-- it: migrations and the seed are theirs.

CREATE FUNCTION is_trusted() RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$ SELECT is_the_owner() AND suivi_actor() IS NULL $$;

-- Rows that the database itself makes are made with the owner's rights: the application has none there.
ALTER FUNCTION give_event_its_link() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION keep_note_version() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION keep_lineage_version() SECURITY DEFINER SET search_path = public, pg_temp;

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
CREATE CONSTRAINT TRIGGER access_requests_leave_their_acts AFTER INSERT OR UPDATE ON access_requests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('request');
CREATE CONSTRAINT TRIGGER added_renderings_leave_their_acts AFTER INSERT OR UPDATE ON added_renderings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('rendering');
-- A request for a second judgement lapses with the first, whose own act says so.
CREATE CONSTRAINT TRIGGER coding_requests_leave_their_acts AFTER INSERT OR UPDATE ON coding_requests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> 'lapsed') EXECUTE FUNCTION leaves_its_act('coding');
CREATE CONSTRAINT TRIGGER commitments_leave_their_acts AFTER INSERT OR UPDATE ON commitments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('commitment');
CREATE CONSTRAINT TRIGGER follow_ups_leave_their_acts AFTER INSERT OR UPDATE ON follow_ups
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('follow-up');
CREATE CONSTRAINT TRIGGER lineage_links_leave_their_acts AFTER INSERT OR UPDATE ON lineage_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('lineage-link');
CREATE CONSTRAINT TRIGGER logged_searches_leave_their_acts AFTER INSERT OR UPDATE ON logged_searches
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('search-log');
CREATE CONSTRAINT TRIGGER notes_leave_their_acts AFTER INSERT OR UPDATE ON notes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('note');
CREATE CONSTRAINT TRIGGER reader_messages_leave_their_acts AFTER INSERT OR UPDATE ON reader_messages
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('reader-message');
CREATE CONSTRAINT TRIGGER sessions_leave_their_acts AFTER INSERT ON sessions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('session');
CREATE CONSTRAINT TRIGGER sources_leave_their_acts AFTER INSERT OR UPDATE ON sources
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('source');
CREATE CONSTRAINT TRIGGER statements_leave_their_acts AFTER INSERT ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('statement');

-- People: a name is given by whoever invites and stays once it is accepted, for the record holds a hash of it; roles and the right to sign
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

-- A statement becomes public with the approval of who did not bring it; a rendering with its statement, or with the approval of its alignment.
CREATE FUNCTION statement_is_approved() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (SELECT FROM bringings WHERE id = NEW.id AND state = 'published' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a statement becomes public with its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER statements_are_approved AFTER INSERT ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_is_approved();

CREATE FUNCTION rendering_is_approved() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted()
    AND NOT EXISTS (SELECT FROM bringings WHERE id = NEW.statement_id AND state = 'published' AND xmin = pg_current_xact_id()::xid)
    AND NOT EXISTS (
      SELECT FROM added_renderings r JOIN alignments a ON a.added_id = r.id
      WHERE r.id = NEW.id AND r.statement_id = NEW.statement_id AND r.sha256 = NEW.sha256 AND r.published_at IS NOT NULL
        AND NOT NEW.is_base AND a.state = 'published' AND a.decided_by_id = suivi_actor() AND a.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a rendering becomes public with its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER renderings_are_approved AFTER INSERT ON renderings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rendering_is_approved();

-- The parts of a statement and of a rendering are written with it, by their arguments: the table and the column that names the whole.
CREATE FUNCTION is_written_with_its_whole() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  is_new boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1 AND xmin = pg_current_xact_id()::xid)', TG_ARGV[0])
    INTO is_new USING (to_jsonb(NEW) ->> TG_ARGV[1])::uuid;
  IF NOT is_new AND NOT is_trusted() THEN
    RAISE EXCEPTION '% are written with what they are of', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER parties_come_with_their_statement BEFORE INSERT ON parties
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('statements', 'statement_id');
CREATE TRIGGER areas_come_with_their_statement BEFORE INSERT ON areas
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('statements', 'statement_id');
CREATE TRIGGER passages_come_with_their_rendering BEFORE INSERT ON passages
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('renderings', 'rendering_id');

-- Whether a decision of whoever acts stands in a table of reviews, written now: the review that the act names, where it names one.
CREATE FUNCTION is_reviewed_now(reviews_of text, object text, id text, reviewer uuid, decided text, review text) RETURNS boolean
  LANGUAGE plpgsql
  AS $$
DECLARE
  found boolean;
BEGIN
  EXECUTE format(
    'SELECT EXISTS (SELECT FROM %I WHERE %I = $1::uuid AND reviewer_id = $2 AND decision::text = $3
       AND ($4 IS NULL OR id = $4::uuid) AND xmin = pg_current_xact_id()::xid)', reviews_of, object)
    INTO found USING id, reviewer, decided, review;
  RETURN found;
END $$;

-- An act that decides something has its row, written in its own transaction by whoever acts. Each kind of object says what that row is;
-- a kind that is not named here decides nothing.
CREATE FUNCTION act_has_its_row() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  now_xid xid := pg_current_xact_id()::xid;
  said jsonb := NEW.payload::jsonb;
  decided text := CASE NEW.verb WHEN 'sent back' THEN 'send_back' WHEN 'showed as interim' THEN 'show_as_interim' ELSE 'approve' END;
  has boolean := false;
BEGIN
  IF is_trusted() THEN
    RETURN NULL;
  END IF;
  CASE NEW.object_type
  WHEN 'revision' THEN
    IF NEW.verb IN ('approved', 'sent back', 'showed as interim') THEN
      has := is_reviewed_now('reviews', 'revision_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
    ELSE
      has := EXISTS (SELECT FROM revisions WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND state::text = CASE NEW.verb WHEN 'published' THEN 'final' WHEN 'withdrew' THEN 'withdrawn' ELSE NEW.verb END);
    END IF;
  WHEN 'note' THEN
    IF NEW.verb = 'withdrew' THEN
      has := EXISTS (SELECT FROM notes WHERE id = NEW.object_id::uuid AND state = 'withdrawn' AND xmin = now_xid);
    ELSE
      has := is_reviewed_now('note_reviews', 'note_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
    END IF;
  WHEN 'lineage-link' THEN
    IF NEW.verb = 'withdrew' THEN
      has := EXISTS (SELECT FROM lineage_links WHERE id = NEW.object_id::uuid AND state = 'withdrawn' AND xmin = now_xid);
    ELSE
      has := is_reviewed_now('lineage_reviews', 'link_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
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
  WHEN 'search-log' THEN
    IF NEW.verb = 'withdrew' THEN
      has := EXISTS (SELECT FROM logged_searches WHERE id = NEW.object_id::uuid AND state = 'withdrawn' AND xmin = now_xid);
    ELSE
      has := is_reviewed_now('logged_search_reviews', 'search_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
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

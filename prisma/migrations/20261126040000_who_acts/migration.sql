-- Who acts in a transaction is said once, to the database, and everything that names whoever did it is held to it (docs/decisions/0035).

-- With this the database knows its own word again. The application's role cannot read it.
CREATE TABLE "acting_secret" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret" TEXT NOT NULL,

    CONSTRAINT "acting_secret_pkey" PRIMARY KEY ("id")
);
ALTER TABLE acting_secret ADD CONSTRAINT acting_secret_is_one CHECK (id = 1);
INSERT INTO acting_secret (secret) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);

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

CREATE TRIGGER access_requests_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id ON access_requests
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id');
CREATE TRIGGER added_renderings_are_by_whoever_acts BEFORE INSERT OR UPDATE OF added_by_id ON added_renderings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('added_by_id');
CREATE TRIGGER alignments_are_by_whoever_acts BEFORE INSERT OR UPDATE OF aligned_by_id, decided_by_id ON alignments
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('aligned_by_id', 'decided_by_id');
CREATE TRIGGER bringing_reviews_are_by_whoever_acts BEFORE INSERT ON bringing_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');
CREATE TRIGGER bringings_are_by_whoever_acts BEFORE INSERT OR UPDATE OF bringer_id ON bringings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('bringer_id');
CREATE TRIGGER coding_drafts_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON coding_drafts
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');
CREATE TRIGGER coding_requests_are_by_whoever_acts BEFORE INSERT OR UPDATE OF asked_by_id, decided_by_id ON coding_requests
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('asked_by_id', 'decided_by_id');
CREATE TRIGGER invitations_are_by_whoever_acts BEFORE INSERT OR UPDATE OF invited_by_id ON invitations
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('invited_by_id');
CREATE TRIGGER lineage_links_are_by_whoever_acts BEFORE INSERT OR UPDATE OF proposed_by_id ON lineage_links
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('proposed_by_id');
CREATE TRIGGER lineage_reviews_are_by_whoever_acts BEFORE INSERT ON lineage_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');
CREATE TRIGGER logged_search_reviews_are_by_whoever_acts BEFORE INSERT ON logged_search_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');
CREATE TRIGGER logged_searches_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id ON logged_searches
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id');
CREATE TRIGGER mark_reviews_are_by_whoever_acts BEFORE INSERT ON mark_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');
CREATE TRIGGER mark_withdrawals_are_by_whoever_acts BEFORE INSERT OR UPDATE OF proposed_by_id, decided_by_id ON mark_withdrawals
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('proposed_by_id', 'decided_by_id');
CREATE TRIGGER note_reviews_are_by_whoever_acts BEFORE INSERT ON note_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');
CREATE TRIGGER notes_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id, resolved_by_id ON notes
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id', 'resolved_by_id');
CREATE TRIGGER presences_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON presences
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');
CREATE TRIGGER reader_messages_are_by_whoever_acts
  BEFORE INSERT OR UPDATE OF proposed_by_id, closed_by_id, confirmed_by_id, reply_withdrawn_by_id ON reader_messages
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('proposed_by_id', 'closed_by_id', 'confirmed_by_id', 'reply_withdrawn_by_id');
CREATE TRIGGER reanchorings_are_by_whoever_acts BEFORE INSERT ON reanchorings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('by_id');
CREATE TRIGGER request_acts_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON request_acts
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');
CREATE TRIGGER request_reviews_are_by_whoever_acts BEFORE INSERT ON request_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');
CREATE TRIGGER second_codings_are_by_whoever_acts BEFORE INSERT ON second_codings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('coder_id');
CREATE TRIGGER share_links_are_by_whoever_acts BEFORE INSERT OR UPDATE OF created_by_id ON share_links
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('created_by_id');
CREATE TRIGGER source_classings_are_by_whoever_acts BEFORE INSERT ON source_classings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');
CREATE TRIGGER sources_are_by_whoever_acts BEFORE INSERT OR UPDATE OF added_by_id, listed_by_id ON sources
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('added_by_id', 'listed_by_id');
-- A question that comes back is its first author's still.
CREATE TRIGGER follow_ups_are_by_whoever_acts BEFORE INSERT ON follow_ups
  FOR EACH ROW WHEN (NEW.previous_id IS NULL) EXECUTE FUNCTION is_by_whoever_acts('created_by_id', 'completed_by_id');
CREATE TRIGGER follow_ups_are_completed_by_whoever_acts BEFORE UPDATE OF created_by_id, completed_by_id ON follow_ups
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('created_by_id', 'completed_by_id');

-- Judgements were the first to be held so: the one trigger takes the place of theirs.
DROP TRIGGER revisions_are_by_somebody_enabled ON revisions;
DROP TRIGGER reviews_are_by_somebody_enabled ON reviews;
DROP FUNCTION whoever_acts_is_not_disabled();
CREATE TRIGGER revisions_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id, shown_as_interim_by_id ON revisions
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id', 'shown_as_interim_by_id');
CREATE TRIGGER reviews_are_by_whoever_acts BEFORE INSERT ON reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

-- Whether whoever acts approves, in this very transaction, the statement that somebody brings: it and its items are the bringer's.
CREATE FUNCTION is_brought_now(statement uuid, someone uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM bringings b JOIN bringing_reviews r ON r.bringing_id = b.id
    WHERE b.id = statement AND b.bringer_id = someone
      AND r.decision = 'approve' AND r.reviewer_id = suivi_actor() AND r.xmin = pg_current_xact_id()::xid)
  $$;
CREATE TRIGGER commitments_are_by_whoever_acts BEFORE INSERT OR UPDATE OF marked_by_id ON commitments
  FOR EACH ROW WHEN (NOT is_brought_now(NEW.statement_id, NEW.marked_by_id)) EXECUTE FUNCTION is_by_whoever_acts('marked_by_id');

-- What was said of a cited source is read by the judgement's reviewer or, where they said it, by its author, who cites it.
CREATE FUNCTION is_cited_now(classing uuid, someone uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM source_classings s JOIN citations c ON c.source_id = s.source_id JOIN revisions r ON r.id = c.revision_id
    JOIN reviews v ON v.revision_id = r.id
    WHERE s.id = classing AND r.author_id = someone AND v.decision <> 'send_back'
      AND v.reviewer_id = suivi_actor() AND v.xmin = pg_current_xact_id()::xid)
  $$;
CREATE TRIGGER source_reviews_are_by_whoever_acts BEFORE INSERT ON source_reviews
  FOR EACH ROW WHEN (NOT is_cited_now(NEW.classing_id, NEW.reviewer_id)) EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

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

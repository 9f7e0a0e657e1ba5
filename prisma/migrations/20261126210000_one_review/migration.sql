-- One table of reviews for every noun that a second person decides on (docs/decisions/0041). Links to later texts and logged searches are
-- the first that join judgements in it.

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "link_id" UUID,
ADD COLUMN     "search_id" UUID,
ALTER COLUMN "revision_id" DROP NOT NULL,
ALTER COLUMN "content_sha256" DROP NOT NULL;

-- What a logged search says, as one hash: what a reviewer approves. lib/search-log/rules/content-hash.ts computes the same.
CREATE FUNCTION logged_search_sha256(search logged_searches) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(chr(31), search.place, coalesce(search.address, ''), search.language, to_char(search.day, 'YYYY-MM-DD'), search.words,
              coalesce(search.found_source_id, '')), 'UTF8')), 'hex')
  $$;

-- What was decided until now is carried over as it is: its reviewers may be disabled by now, and the record names it already. Until now
-- nothing that sends back had a fingerprint.
ALTER TABLE reviews DROP CONSTRAINT reviews_name_all_that_they_publish;
ALTER TABLE reviews DISABLE TRIGGER USER;
INSERT INTO reviews (id, link_id, reviewer_id, decision, reason, fingerprint, at)
  SELECT id, link_id, reviewer_id, decision::text::review_decision, reason, content_sha256, at FROM lineage_reviews;
INSERT INTO reviews (id, search_id, reviewer_id, decision, reason, fingerprint, at)
  SELECT r.id, search_id, reviewer_id, decision::text::review_decision, reason, logged_search_sha256(s), at
  FROM logged_search_reviews r JOIN logged_searches s ON s.id = r.search_id;
ALTER TABLE reviews ENABLE TRIGGER USER;

-- DropTable
DROP TABLE "lineage_reviews";
DROP TABLE "logged_search_reviews";
DROP FUNCTION lineage_review_is_by_somebody_else();
DROP FUNCTION logged_search_review_is_by_somebody_else();

-- CreateIndex
CREATE INDEX "reviews_link_id_idx" ON "reviews"("link_id");

-- CreateIndex
CREATE INDEX "reviews_search_id_idx" ON "reviews"("search_id");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "lineage_links"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "logged_searches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must never be false.

-- A review is of one thing, and names all that was read. That of a judgement names its words as well; one that sends a judgement back
-- makes nothing public.
ALTER TABLE reviews
  ADD CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id) = 1),
  ADD CONSTRAINT reviews_name_the_words_of_judgements CHECK ((revision_id IS NULL) = (content_sha256 IS NULL)),
  ADD CONSTRAINT reviews_show_judgements_only CHECK (decision <> 'show_as_interim' OR revision_id IS NOT NULL),
  ADD CONSTRAINT reviews_send_back_with_a_reason CHECK (decision <> 'send_back' OR coalesce(reason, '') ~ '\S'),
  ADD CONSTRAINT reviews_name_all_that_they_publish
  CHECK (CASE WHEN decision = 'send_back' AND revision_id IS NOT NULL THEN fingerprint IS NULL
              ELSE coalesce(fingerprint, '') ~ '^[0-9a-f]{64}$' END)
  NOT VALID;

-- Judgements keep what is theirs alone.
DROP TRIGGER reviews_are_by_somebody_else ON reviews;
CREATE TRIGGER reviews_are_by_somebody_else BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION reviewer_is_no_author();
DROP TRIGGER reviews_are_on_items_that_stand ON reviews;
CREATE TRIGGER reviews_are_on_items_that_stand BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION judged_item_stands();
DROP TRIGGER reviews_wait_for_second_coding ON reviews;
CREATE TRIGGER reviews_wait_for_second_coding BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION review_waits_for_second_coding();
DROP TRIGGER reviews_leave_their_act ON reviews;
CREATE CONSTRAINT TRIGGER reviews_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION review_is_recorded();

-- Everything that is under review, each noun as one part: what it is in the record, who had a hand in it, how it stands, what a reviewer
-- reads of it as one hash, and the line that lists show. Triggers and the queue read it here. `written` is the transaction that wrote it last.
CREATE VIEW under_review AS
  SELECT 'lineage-link' AS noun, l.id, 'lineage-link' AS object_type, l.id::text AS object_id, l.xmin AS written,
         l.state::text AS state, l.proposed_by_id AS author_id, ARRAY[l.proposed_by_id] AS people, l.version,
         lineage_content_sha256(l) AS fingerprint,
         (SELECT max(v.submitted_at) FROM lineage_versions v WHERE v.link_id = l.id) AS submitted_at,
         (SELECT v.id FROM reviews v WHERE v.link_id = l.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1) AS returned_by,
         c.statement_id, c.reference,
         coalesce(s.title, k.title) AS words, coalesce(s.language, k.title_language) AS language
    FROM lineage_links l
    JOIN commitments c ON c.id = l.commitment_id
    LEFT JOIN sources s ON s.id = l.later_source_id
    LEFT JOIN commitments k ON k.id = l.later_commitment_id
  UNION ALL
  SELECT 'search-log', g.id, 'search-log', g.id::text, g.xmin,
         g.state::text, g.author_id, ARRAY[g.author_id], 1,
         logged_search_sha256(g),
         g.created_at,
         (SELECT v.id FROM reviews v WHERE v.search_id = g.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         g.statement_id, c.reference,
         g.place, NULL
    FROM logged_searches g
    LEFT JOIN commitments c ON c.id = g.commitment_id;

-- The column of a review that names what it is of, by noun; null for what is reviewed elsewhere.
CREATE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE noun WHEN 'lineage-link' THEN 'link_id' WHEN 'search-log' THEN 'search_id' END $$;

-- Where work goes from where: the same for every noun. lib/review/rules/steps.ts says the same.
CREATE FUNCTION is_step(before text, after text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT (before, after) IN (
    ('submitted', 'sent_back'), ('submitted', 'published'), ('submitted', 'withdrawn'),
    ('sent_back', 'submitted'), ('sent_back', 'withdrawn'), ('published', 'withdrawn'))
  $$;

-- On reviews, once for each noun: a person who had no hand in it decides on what is submitted, as it stands.
CREATE FUNCTION is_reviewed_by_another() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  work record;
BEGIN
  SELECT state, people, fingerprint INTO work FROM under_review
  WHERE noun = TG_ARGV[0] AND id = (to_jsonb(NEW) ->> review_key(TG_ARGV[0]))::uuid;
  IF NEW.reviewer_id = ANY (work.people) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.reviewer_id AND kind = 'person') THEN
    RAISE EXCEPTION 'work is reviewed by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF work.state <> 'submitted' OR work.fingerprint IS DISTINCT FROM NEW.fingerprint THEN
    RAISE EXCEPTION 'a review is on submitted work as it stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_of_links_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.link_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('lineage-link');
CREATE TRIGGER reviews_of_searches_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.search_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('search-log');

-- That the reviewer is enabled, and acts, holds for all reviews since 20261126040000: reviews_are_by_whoever_acts.

-- On each reviewed table: its state goes along the steps only, and to a decision with the review that takes it, in one transaction.
CREATE FUNCTION takes_a_step() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  decided text := CASE NEW.state::text WHEN 'published' THEN 'approve' WHEN 'sent_back' THEN 'send_back' END;
  has boolean;
BEGIN
  IF NOT is_step(OLD.state::text, NEW.state::text) THEN
    RAISE EXCEPTION 'work does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF decided IS NOT NULL THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM reviews WHERE %I = $1 AND decision::text = $2 AND xmin = pg_current_xact_id()::xid)',
      review_key(TG_ARGV[0])) INTO has USING NEW.id, decided;
    IF NOT has THEN
      RAISE EXCEPTION 'a second person decides on work' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lineage_links_take_steps BEFORE UPDATE OF state ON lineage_links
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('lineage-link');
CREATE TRIGGER logged_searches_take_steps BEFORE UPDATE OF state ON logged_searches
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('search-log');

-- On each reviewed table, and on reviews once for each noun: a step and a decision leave their own act in the record, in their transaction.
CREATE FUNCTION is_told_now(of_noun text, of_id uuid, act text) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM under_review u JOIN events e ON e.object_type = u.object_type AND e.object_id = u.object_id
    WHERE u.noun = of_noun AND u.id = of_id AND e.verb = act AND e.xmin = pg_current_xact_id()::xid)
  $$;
CREATE FUNCTION step_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  act text := CASE to_jsonb(NEW) ->> 'state'
    WHEN 'sent_back' THEN 'sent back' WHEN 'withdrawn' THEN 'withdrew' ELSE to_jsonb(NEW) ->> 'state' END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], NEW.id, act) THEN
    RAISE EXCEPTION 'every step is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION decision_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  act text := CASE NEW.decision WHEN 'approve' THEN 'approved' ELSE 'sent back' END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], (to_jsonb(NEW) ->> review_key(TG_ARGV[0]))::uuid, act) THEN
    RAISE EXCEPTION 'every decision is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER lineage_links_leave_their_steps AFTER UPDATE OF state ON lineage_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('lineage-link');
CREATE CONSTRAINT TRIGGER logged_searches_leave_their_steps AFTER UPDATE OF state ON logged_searches
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('search-log');
CREATE CONSTRAINT TRIGGER reviews_of_links_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.link_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('lineage-link');
CREATE CONSTRAINT TRIGGER reviews_of_searches_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.search_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('search-log');

-- What is left to the nouns themselves. A link's ends and whose it is never change; what it says changes while it was sent back.
CREATE OR REPLACE FUNCTION lineage_link_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  again boolean := (OLD.state, NEW.state) = ('sent_back', 'submitted');
  appears boolean := NEW.state = 'published' AND OLD.state <> 'published';
BEGIN
  IF (NEW.id, NEW.commitment_id, NEW.later_source_id, NEW.later_commitment_id, NEW.proposed_by_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.commitment_id, OLD.later_source_id, OLD.later_commitment_id, OLD.proposed_by_id, OLD.created_at) THEN
    RAISE EXCEPTION 'the ends of a link never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'withdrawn' OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE EXCEPTION 'what was withdrawn or published stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT again AND (NEW.kind, NEW.quote, NEW.locator, NEW.why, NEW.why_language)
    IS DISTINCT FROM (OLD.kind, OLD.quote, OLD.locator, OLD.why, OLD.why_language) THEN
    RAISE EXCEPTION 'what a link says changes only once it was sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + again::integer THEN
    RAISE EXCEPTION 'a link is submitted again as its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF again OR appears THEN
    PERFORM lineage_ends_are_right(NEW);
  END IF;
  IF appears AND EXISTS (SELECT FROM sources WHERE id = NEW.later_source_id AND listed_at IS NULL) THEN
    RAISE EXCEPTION 'a public link leads to a listed source' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- A logged search is somebody's own word, which never changes: it is not submitted again.
CREATE OR REPLACE FUNCTION logged_search_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.author_id, NEW.place, NEW.address, NEW.language, NEW.day, NEW.words,
      NEW.found_source_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.author_id, OLD.place, OLD.address, OLD.language, OLD.day,
      OLD.words, OLD.found_source_id, OLD.created_at) THEN
    RAISE EXCEPTION 'what a logged search says never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    RAISE EXCEPTION 'when a logged search was published never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = OLD.state OR (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    RAISE EXCEPTION 'a logged search does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND NEW.found_source_id IS NOT NULL
    AND (SELECT listed_at FROM sources WHERE id = NEW.found_source_id) IS NULL THEN
    RAISE EXCEPTION 'what a published search found is listed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- An act that decides has its row: for everything under review that is the row of `reviews`, or the state that it was withdrawn into.
CREATE OR REPLACE FUNCTION act_has_its_row() RETURNS trigger
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
  WHEN 'note' THEN
    IF NEW.verb = 'withdrew' THEN
      has := EXISTS (SELECT FROM notes WHERE id = NEW.object_id::uuid AND state = 'withdrawn' AND xmin = now_xid);
    ELSE
      has := is_reviewed_now('note_reviews', 'note_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
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

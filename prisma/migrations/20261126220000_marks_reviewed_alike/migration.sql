-- Marks and proposals to withdraw them are reviewed by the one mechanism (docs/decisions/0041).

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "commitment_id" UUID,
ADD COLUMN     "withdrawal_id" UUID;

-- AlterTable: how far a proposal has come; one that was agreed to is public. Until now nobody said why they took one back.
ALTER TABLE "mark_withdrawals" RENAME COLUMN "taken_back_at" TO "withdrawn_at";
ALTER TABLE "mark_withdrawals" ADD COLUMN     "state" "mark_state" NOT NULL DEFAULT 'submitted',
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT,
ADD COLUMN     "withdrawn_language" TEXT;

-- What a mark says, as one hash of canonical JSON: what a reviewer approves. lib/commitment/rules/content-hash.ts computes the same.
CREATE FUNCTION mark_sha256(mark commitments) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    '{"areaKey":' || to_json(mark.area_key)::text || ',"end":' || mark."end" || ',"exact":' || to_json(mark.exact)::text
      || ',"force":' || to_json(mark.force::text)::text || ',"reference":' || to_json(mark.reference)::text
      || ',"responsible":[' || coalesce((
        SELECT string_agg(to_json(b.name)::text, ',' ORDER BY b.position) FROM responsible_bodies b WHERE b.commitment_id = mark.id), '')
      || '],"start":' || mark.start || ',"title":' || to_json(mark.title)::text
      || ',"titleLanguage":' || to_json(mark.title_language)::text || ',"whyThisForce":' || to_json(mark.why_this_force)::text || '}',
    'UTF8')), 'hex')
  $$;

-- What agreeing to a proposal would make public, as one hash. The same file computes it.
CREATE FUNCTION withdrawal_sha256(proposal mark_withdrawals) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(chr(31), proposal.commitment_id::text, proposal.language, proposal.reason), 'UTF8')), 'hex')
  $$;

-- What was decided until now is carried over as it is. Decisions on proposals had no id.
ALTER TABLE reviews DISABLE TRIGGER USER;
ALTER TABLE mark_withdrawals DISABLE TRIGGER USER;
ALTER TABLE reviews DROP CONSTRAINT reviews_are_of_one;
INSERT INTO reviews (id, commitment_id, reviewer_id, decision, reason, fingerprint, at)
  SELECT id, commitment_id, reviewer_id, decision::text::review_decision, reason, content_sha256, at FROM mark_reviews;
INSERT INTO reviews (id, withdrawal_id, reviewer_id, decision, reason, fingerprint, at)
  SELECT gen_random_uuid(), w.id, decided_by_id, decision::text::review_decision, decision_reason, withdrawal_sha256(w), decided_at
  FROM mark_withdrawals w WHERE decision IS NOT NULL;
UPDATE mark_withdrawals
  SET state = CASE WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN decision = 'approve' THEN 'published'
                   WHEN decision = 'send_back' THEN 'sent_back' ELSE 'submitted' END::mark_state,
      published_at = CASE WHEN decision = 'approve' THEN decided_at END;
ALTER TABLE reviews ADD CONSTRAINT reviews_are_of_one
  CHECK (num_nonnulls(revision_id, link_id, search_id, note_id, commitment_id, withdrawal_id) = 1);
ALTER TABLE mark_withdrawals ENABLE TRIGGER USER;
ALTER TABLE reviews ENABLE TRIGGER USER;

-- DropTable
DROP TABLE "mark_reviews";
DROP FUNCTION mark_reviewer_is_another();

-- AlterTable
DROP TRIGGER mark_withdrawals_are_by_whoever_acts ON mark_withdrawals;
DROP TRIGGER mark_withdrawals_are_decided_once ON mark_withdrawals;
DROP FUNCTION withdrawal_is_decided_once();
DROP INDEX mark_withdrawals_one_open;
ALTER TABLE "mark_withdrawals" DROP COLUMN "decision",
DROP COLUMN "decided_by_id",
DROP COLUMN "decided_at",
DROP COLUMN "decision_reason";

-- CreateIndex
CREATE INDEX "reviews_commitment_id_idx" ON "reviews"("commitment_id");

-- CreateIndex
CREATE INDEX "reviews_withdrawal_id_idx" ON "reviews"("withdrawal_id");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_withdrawal_id_fkey" FOREIGN KEY ("withdrawal_id") REFERENCES "mark_withdrawals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must never be false.

-- Two more parts of what is under review.
DO $extend$
BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW under_review AS ' || rtrim(pg_get_viewdef('under_review'), '; ') || $parts$
  UNION ALL
  SELECT 'commitment', c.id, 'commitment', c.id::text, c.xmin,
         c.state::text, c.marked_by_id, ARRAY[c.marked_by_id], c.version,
         mark_sha256(c),
         (SELECT max(v.submitted_at) FROM mark_versions v WHERE v.commitment_id = c.id),
         (SELECT v.id FROM reviews v WHERE v.commitment_id = c.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         c.statement_id, c.reference,
         c.title, c.title_language
    FROM commitments c
  UNION ALL
  -- Its acts are on the item.
  SELECT 'withdrawal', w.id, 'commitment', c.id::text, w.xmin,
         w.state::text, w.proposed_by_id, ARRAY[w.proposed_by_id], 1,
         withdrawal_sha256(w),
         w.proposed_at,
         (SELECT v.id FROM reviews v WHERE v.withdrawal_id = w.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         c.statement_id, c.reference,
         c.title, c.title_language
    FROM mark_withdrawals w
    JOIN commitments c ON c.id = w.commitment_id$parts$;
END $extend$;

CREATE OR REPLACE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE noun WHEN 'lineage-link' THEN 'link_id' WHEN 'search-log' THEN 'search_id' WHEN 'note' THEN 'note_id'
    WHEN 'commitment' THEN 'commitment_id' WHEN 'withdrawal' THEN 'withdrawal_id' END
  $$;

-- As before. Where what approving does has a name of its own in the record, the second argument says it.
CREATE OR REPLACE FUNCTION step_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  state text := to_jsonb(NEW) ->> 'state';
  act text := CASE state WHEN 'sent_back' THEN 'sent back' WHEN 'withdrawn' THEN 'withdrew'
    WHEN 'published' THEN coalesce(TG_ARGV[1], state) ELSE state END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], NEW.id, act) THEN
    RAISE EXCEPTION 'every step is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION decision_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  act text := CASE NEW.decision WHEN 'approve' THEN coalesce(TG_ARGV[1], 'approved') ELSE 'sent back' END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], (to_jsonb(NEW) ->> review_key(TG_ARGV[0]))::uuid, act) THEN
    RAISE EXCEPTION 'every decision is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER reviews_of_marks_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('commitment');
CREATE TRIGGER reviews_of_withdrawals_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.withdrawal_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('withdrawal');
CREATE TRIGGER commitments_take_steps BEFORE UPDATE OF state ON commitments
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('commitment');
CREATE TRIGGER mark_withdrawals_take_steps BEFORE UPDATE OF state ON mark_withdrawals
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('withdrawal');
CREATE CONSTRAINT TRIGGER commitments_leave_their_steps AFTER UPDATE OF state ON commitments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('commitment');
CREATE CONSTRAINT TRIGGER mark_withdrawals_leave_their_steps AFTER UPDATE OF state ON mark_withdrawals
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('withdrawal', 'withdrew');
CREATE CONSTRAINT TRIGGER reviews_of_marks_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('commitment');
CREATE CONSTRAINT TRIGGER reviews_of_withdrawals_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.withdrawal_id IS NOT NULL)
  EXECUTE FUNCTION decision_leaves_its_act('withdrawal', 'withdrew');

-- What is left to marks themselves.
CREATE OR REPLACE FUNCTION mark_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.key, NEW.prefix, NEW.suffix, NEW.governed_by_id, NEW.marked_by_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.key, OLD.prefix, OLD.suffix, OLD.governed_by_id, OLD.marked_by_id, OLD.created_at) THEN
    RAISE EXCEPTION 'what a mark was begun with never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    IF NEW.version <> OLD.version + 1 OR NEW.followed <> (NEW.force NOT IN ('declared', 'acknowledged')) THEN
      RAISE EXCEPTION 'a mark is submitted again as its next version' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (NEW.title, NEW.title_language, NEW.area_key, NEW.force, NEW.why_this_force, NEW.version)
    IS DISTINCT FROM (OLD.title, OLD.title_language, OLD.area_key, OLD.force, OLD.why_this_force, OLD.version) THEN
    RAISE EXCEPTION 'what a mark says changes only once it was sent back' USING ERRCODE = 'restrict_violation';
  ELSIF NEW.followed <> OLD.followed THEN
    IF (OLD.state, NEW.state) <> ('published', 'published') OR NEW.force NOT IN ('declared', 'acknowledged') THEN
      RAISE EXCEPTION 'following is turned on for public positions only' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.followed AND EXISTS (
      SELECT FROM revisions r JOIN lines l ON l.id = r.line_id WHERE l.commitment_id = NEW.id) THEN
      RAISE EXCEPTION 'what was judged stays followed' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.published_at IS DISTINCT FROM OLD.published_at AND (OLD.state, NEW.state) <> ('submitted', 'published') THEN
    RAISE EXCEPTION 'the day on which an item became public never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.withdrawn_at, NEW.withdrawn_reason, NEW.withdrawn_language)
    IS DISTINCT FROM (OLD.withdrawn_at, OLD.withdrawn_reason, OLD.withdrawn_language) AND NEW.state = OLD.state THEN
    RAISE EXCEPTION 'an item is withdrawn once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.state, NEW.state) = ('published', 'withdrawn') AND NOT EXISTS (
    SELECT FROM mark_withdrawals WHERE commitment_id = NEW.id AND state = 'published' AND reason = NEW.withdrawn_reason) THEN
    RAISE EXCEPTION 'a public item is withdrawn once a second person agreed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' AND EXISTS (
    SELECT FROM commitments WHERE governed_by_id = NEW.id AND state <> 'withdrawn') THEN
    RAISE EXCEPTION 'an item that governs others stands as long as they do' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- What is left to proposals: of a public item, one at a time, in words that never change. Whoever wants it otherwise proposes anew.
CREATE UNIQUE INDEX mark_withdrawals_one_open ON mark_withdrawals (commitment_id) WHERE state = 'submitted';
ALTER TABLE mark_withdrawals
  ADD CONSTRAINT mark_withdrawals_agreed_on_a_day CHECK ((state = 'published') = (published_at IS NOT NULL)),
  ADD CONSTRAINT mark_withdrawals_taken_back_on_a_day CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  ADD CONSTRAINT mark_withdrawals_taken_back_in_words CHECK (withdrawn_reason ~ '\S'),
  ADD CONSTRAINT mark_withdrawals_taken_back_in_a_language CHECK ((withdrawn_reason IS NULL) = (withdrawn_language IS NULL));
CREATE FUNCTION withdrawal_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'submitted' OR NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND state = 'published') THEN
      RAISE EXCEPTION 'a public item is proposed to be withdrawn' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.commitment_id, NEW.proposed_by_id, NEW.proposed_at, NEW.reason, NEW.language)
    IS DISTINCT FROM (OLD.id, OLD.commitment_id, OLD.proposed_by_id, OLD.proposed_at, OLD.reason, OLD.language) THEN
    RAISE EXCEPTION 'what a proposal to withdraw says never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = OLD.state OR OLD.state = 'published' OR NEW.state = 'submitted' THEN
    RAISE EXCEPTION 'a proposal to withdraw does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_withdrawals_move_as_permitted BEFORE INSERT OR UPDATE ON mark_withdrawals
  FOR EACH ROW EXECUTE FUNCTION withdrawal_moves_as_permitted();
CREATE TRIGGER mark_withdrawals_are_by_whoever_acts BEFORE INSERT OR UPDATE OF proposed_by_id ON mark_withdrawals
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('proposed_by_id');

-- What an act is of under the one review, where that is another thing than it is done to: its payload names it by its noun.
CREATE FUNCTION noun_told_of(object_type text, said jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE WHEN object_type = 'commitment' AND said ? 'withdrawal' THEN 'withdrawal' ELSE object_type END $$;

-- As before, without the branch that marks had of their own. That a public item was withdrawn is a decision on the proposal.
CREATE OR REPLACE FUNCTION act_has_its_row() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  now_xid xid := pg_current_xact_id()::xid;
  said jsonb := NEW.payload::jsonb;
  decided text := CASE NEW.verb WHEN 'sent back' THEN 'send_back' WHEN 'showed as interim' THEN 'show_as_interim' ELSE 'approve' END;
  has boolean := false;
  of_noun text := noun_told_of(NEW.object_type, said);
  of_id text := coalesce(said ->> of_noun, NEW.object_id);
  key text := review_key(of_noun);
  sort text := CASE WHEN key IS NULL THEN NEW.object_type ELSE 'under review' END;
  work record;
BEGIN
  IF is_trusted() THEN
    RETURN NULL;
  END IF;
  CASE sort
  WHEN 'under review' THEN
    SELECT object_id, state, written INTO work FROM under_review WHERE noun = of_noun AND id = of_id::uuid;
    IF NEW.verb = 'withdrew' AND NOT (of_noun = 'withdrawal' AND said -> 'public' = 'true') THEN
      has := work.state = 'withdrawn' AND work.written = now_xid AND work.object_id = NEW.object_id;
    ELSE
      has := is_reviewed_now('reviews', key, of_id, NEW.actor_id, decided, said ->> 'review') AND work.object_id = NEW.object_id;
    END IF;
  WHEN 'revision' THEN
    IF NEW.verb IN ('approved', 'sent back', 'showed as interim') THEN
      has := is_reviewed_now('reviews', 'revision_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
    ELSE
      has := EXISTS (SELECT FROM revisions WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND state::text = CASE NEW.verb WHEN 'published' THEN 'final' WHEN 'withdrew' THEN 'withdrawn' ELSE NEW.verb END);
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

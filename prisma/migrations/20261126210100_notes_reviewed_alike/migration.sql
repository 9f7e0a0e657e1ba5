-- Notes are reviewed by the one mechanism (20261126210000_one_review).

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "note_id" UUID;

-- AlterTable: the language of the reason that readers see in a note's place; that of the note where nobody said.
ALTER TABLE "notes" ADD COLUMN     "withdrawn_language" TEXT;

-- What a note says, as one hash: what a reviewer approves. lib/note/rules/content-hash.ts computes the same.
CREATE FUNCTION note_sha256(language text, body text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(concat_ws(chr(31), language, body), 'UTF8')), 'hex') $$;

-- What was decided until now is carried over: its words are those of the newest version with that hash that was written by then.
ALTER TABLE reviews DISABLE TRIGGER USER;
ALTER TABLE reviews DROP CONSTRAINT reviews_are_of_one;
INSERT INTO reviews (id, note_id, reviewer_id, decision, reason, fingerprint, at)
  SELECT r.id, r.note_id, r.reviewer_id, r.decision::text::review_decision, r.reason,
         (SELECT note_sha256(v.language, v.body) FROM note_versions v
          WHERE v.note_id = r.note_id AND v.body_sha256 = r.body_sha256 AND v.written_at <= r.at ORDER BY v.version DESC LIMIT 1),
         r.at
  FROM note_reviews r;
ALTER TABLE reviews ENABLE TRIGGER USER;
ALTER TABLE reviews ADD CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id, note_id) = 1);

-- DropTable
DROP TABLE "note_reviews";
DROP FUNCTION note_review_is_by_somebody_else();

-- CreateIndex
CREATE INDEX "reviews_note_id_idx" ON "reviews"("note_id");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be false.

ALTER TABLE notes
  ADD CONSTRAINT notes_withdrawn_in_a_language CHECK (withdrawn_language IS NULL OR withdrawn_at IS NOT NULL);

CREATE OR REPLACE VIEW under_review AS
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
    LEFT JOIN commitments c ON c.id = g.commitment_id
  UNION ALL
  -- A reply is about what the first note is about. Of the words their beginning, without the marks of their layout.
  SELECT 'note', n.id, 'note', n.id::text, n.xmin,
         n.state::text, n.author_id, ARRAY[n.author_id], n.version,
         note_sha256(n.language, n.body),
         n.submitted_at,
         (SELECT v.id FROM reviews v WHERE v.note_id = n.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         n.statement_id, coalesce(c.reference, n.source_id, f.source_id),
         left(regexp_replace(regexp_replace(n.body, '[*_`>#]+', '', 'g'), '\s+', ' ', 'g'), 140), n.language
    FROM notes n
    LEFT JOIN notes f ON f.id = n.parent_id
    LEFT JOIN commitments c ON c.id = coalesce(n.commitment_id, f.commitment_id);

CREATE OR REPLACE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE noun WHEN 'lineage-link' THEN 'link_id' WHEN 'search-log' THEN 'search_id' WHEN 'note' THEN 'note_id' END
  $$;

-- What is open is submitted or withdrawn, for every noun that begins so.
CREATE OR REPLACE FUNCTION is_step(before text, after text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT (before, after) IN (
    ('open', 'submitted'), ('open', 'withdrawn'),
    ('submitted', 'sent_back'), ('submitted', 'published'), ('submitted', 'withdrawn'),
    ('sent_back', 'submitted'), ('sent_back', 'withdrawn'), ('published', 'withdrawn'))
  $$;

CREATE TRIGGER reviews_of_notes_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.note_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('note');
CREATE TRIGGER notes_take_steps BEFORE UPDATE OF state ON notes
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('note');
CREATE CONSTRAINT TRIGGER notes_leave_their_steps AFTER UPDATE OF state ON notes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION step_leaves_its_act('note');
CREATE CONSTRAINT TRIGGER reviews_of_notes_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.note_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('note');

-- What is left to notes themselves.
CREATE OR REPLACE FUNCTION note_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  rewritten boolean := (NEW.body, NEW.language, NEW.visibility) IS DISTINCT FROM (OLD.body, OLD.language, OLD.visibility);
BEGIN
  IF (NEW.id, NEW.statement_id, NEW.author_id, NEW.parent_id, NEW.rendering_id, NEW.start, NEW."end", NEW.exact, NEW.prefix,
      NEW.suffix, NEW.commitment_id, NEW.source_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.author_id, OLD.parent_id, OLD.rendering_id, OLD.start, OLD."end", OLD.exact,
      OLD.prefix, OLD.suffix, OLD.commitment_id, OLD.source_id, OLD.created_at) THEN
    RAISE EXCEPTION 'whose a note is, and about what, never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF rewritten AND OLD.state NOT IN ('open', 'sent_back') THEN
    RAISE EXCEPTION 'the words of a note change only while it is open or sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + rewritten::integer THEN
    RAISE EXCEPTION 'each rewriting of a note is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF rewritten AND NEW.visibility = 'public' AND NEW.parent_id IS NOT NULL
    AND (SELECT state FROM notes WHERE id = NEW.parent_id) <> 'published' THEN
    RAISE EXCEPTION 'a public reply stands below a published note' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'withdrawn' OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE EXCEPTION 'what was withdrawn or published stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- As before, without the branch that notes had of their own.
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

-- Alignments are reviewed by the one mechanism (docs/decisions/0041).

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "alignment_id" UUID;

-- AlterTable
ALTER TABLE "alignments" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_language" TEXT,
ADD COLUMN     "withdrawn_reason" TEXT;

-- What was decided until now is carried over. An alignment kept its last decision only; that it was sent back before stands in the record,
-- and its reason was overwritten.
ALTER TABLE reviews DISABLE TRIGGER USER;
ALTER TABLE reviews DROP CONSTRAINT reviews_are_of_one;
INSERT INTO reviews (id, alignment_id, reviewer_id, decision, fingerprint, at)
  SELECT gen_random_uuid(), id, decided_by_id, 'approve', content_sha256, decided_at FROM alignments WHERE state = 'published';
INSERT INTO reviews (id, alignment_id, reviewer_id, decision, reason, fingerprint, at)
  SELECT gen_random_uuid(), a.id, e.actor_id, 'send_back',
         CASE WHEN e.position = max(e.position) OVER (PARTITION BY a.id) THEN a.reason ELSE '[not kept]' END,
         e.payload::jsonb ->> 'contentSha256', e.at
  FROM alignments a
  JOIN events e ON e.object_type = 'rendering' AND e.object_id = a.added_id::text AND e.verb = 'sent back'
    AND e.payload::jsonb ->> 'alignment' = a.id::text;
ALTER TABLE reviews ENABLE TRIGGER USER;
ALTER TABLE reviews
  ADD CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id, note_id, commitment_id, withdrawal_id, alignment_id) = 1);

-- AlterTable
DROP TRIGGER alignments_are_by_whoever_acts ON alignments;
ALTER TABLE "alignments" DROP COLUMN "decided_at",
DROP COLUMN "decided_by_id",
DROP COLUMN "reason";

-- CreateIndex
CREATE INDEX "reviews_alignment_id_idx" ON "reviews"("alignment_id");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_alignment_id_fkey" FOREIGN KEY ("alignment_id") REFERENCES "alignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must never be false.

-- What is under review, with alignments: whoever brought the text had a hand in it as well.
DO $do$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW under_review AS ' || rtrim(pg_get_viewdef('under_review'::regclass), ';') || $part$
  UNION ALL
  SELECT 'alignment', a.id, 'rendering', a.added_id::text, a.xmin,
         a.state::text, a.aligned_by_id, ARRAY[a.aligned_by_id, r.added_by_id], a.version,
         a.content_sha256,
         a.submitted_at,
         (SELECT v.id FROM reviews v WHERE v.alignment_id = a.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         r.statement_id, NULL,
         concat_ws(', ', r.publisher, r.label), NULL
    FROM alignments a
    JOIN added_renderings r ON r.id = a.added_id
  $part$;
END $do$;

CREATE OR REPLACE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE noun WHEN 'lineage-link' THEN 'link_id' WHEN 'search-log' THEN 'search_id' WHEN 'note' THEN 'note_id'
    WHEN 'commitment' THEN 'commitment_id' WHEN 'withdrawal' THEN 'withdrawal_id' WHEN 'alignment' THEN 'alignment_id' END
  $$;

CREATE TRIGGER alignments_are_by_whoever_acts BEFORE INSERT OR UPDATE OF aligned_by_id ON alignments
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('aligned_by_id');
CREATE TRIGGER reviews_of_alignments_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.alignment_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('alignment');
CREATE TRIGGER alignments_take_steps BEFORE UPDATE OF state ON alignments
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('alignment');
CREATE CONSTRAINT TRIGGER alignments_leave_their_steps AFTER UPDATE OF state ON alignments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('alignment');
CREATE CONSTRAINT TRIGGER reviews_of_alignments_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.alignment_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('alignment');

-- What is left to alignments themselves. One that is public stays: a newer one takes its place.
CREATE OR REPLACE FUNCTION alignment_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' THEN
      RAISE EXCEPTION 'an alignment begins open' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.added_id, NEW.number, NEW.aligned_by_id, NEW.started_at)
    IS DISTINCT FROM (OLD.id, OLD.added_id, OLD.number, OLD.aligned_by_id, OLD.started_at) THEN
    RAISE EXCEPTION 'whose an alignment is, and of what, never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION 'a decided alignment never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.content_sha256 IS DISTINCT FROM OLD.content_sha256 AND (OLD.state = 'submitted' OR NEW.state <> 'submitted') THEN
    RAISE EXCEPTION 'what is read of an alignment is set as it is submitted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'published' AND EXISTS (SELECT FROM added_renderings a WHERE a.id = NEW.added_id AND a.published_at IS NULL) THEN
    RAISE EXCEPTION 'an alignment is public with its rendering' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE alignments
  ADD CONSTRAINT alignments_withdrawn_in_a_language CHECK (withdrawn_language IS NULL OR withdrawn_at IS NOT NULL);

CREATE OR REPLACE FUNCTION rendering_is_approved() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted()
    AND NOT EXISTS (SELECT FROM bringings WHERE id = NEW.statement_id AND state = 'published' AND xmin = pg_current_xact_id()::xid)
    AND NOT EXISTS (
      SELECT FROM added_renderings r JOIN alignments a ON a.added_id = r.id JOIN reviews v ON v.alignment_id = a.id
      WHERE r.id = NEW.id AND r.statement_id = NEW.statement_id AND r.sha256 = NEW.sha256 AND r.published_at IS NOT NULL
        AND NOT NEW.is_base AND a.state = 'published' AND a.xmin = pg_current_xact_id()::xid
        AND v.decision = 'approve' AND v.reviewer_id = suivi_actor() AND v.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a rendering becomes public with its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

-- What an act is of under the one review, where that is another thing than it is done to: its payload names it by its noun.
CREATE OR REPLACE FUNCTION noun_told_of(object_type text, said jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN object_type = 'commitment' AND said ? 'withdrawal' THEN 'withdrawal' WHEN object_type = 'rendering' THEN 'alignment'
    ELSE object_type END
  $$;

-- The branch that renderings had of their own goes from what is asked of an act that decides.
DO $do$ BEGIN
  EXECUTE regexp_replace(pg_get_functiondef('act_has_its_row()'::regprocedure), $re$  WHEN 'rendering' THEN.*?(?=  WHEN 'follow-up' THEN)$re$, '');
END $do$;

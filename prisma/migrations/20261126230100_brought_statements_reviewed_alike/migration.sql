-- Statements on their way are reviewed by the one mechanism (docs/decisions/0041).

-- AlterEnum: what was never submitted, or was taken back, is open, as everywhere.
ALTER TYPE "bringing_state" RENAME VALUE 'draft' TO 'open';

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "bringing_id" UUID;

-- AlterTable
ALTER TABLE "bringings" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_language" TEXT,
ADD COLUMN     "withdrawn_reason" TEXT;

-- What was decided until now is carried over as it is.
ALTER TABLE reviews DISABLE TRIGGER USER;
ALTER TABLE reviews DROP CONSTRAINT reviews_are_of_one;
INSERT INTO reviews (id, bringing_id, reviewer_id, decision, reason, fingerprint, at)
  SELECT id, bringing_id, reviewer_id, decision::text::review_decision, reason, content_sha256, at FROM bringing_reviews;
ALTER TABLE reviews ENABLE TRIGGER USER;
ALTER TABLE reviews
  ADD CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id, note_id, commitment_id, withdrawal_id, alignment_id, bringing_id) = 1);

-- DropTable
DROP TABLE "bringing_reviews";
DROP FUNCTION bringing_reviewer_is_another();

-- CreateIndex
CREATE INDEX "reviews_bringing_id_idx" ON "reviews"("bringing_id");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_bringing_id_fkey" FOREIGN KEY ("bringing_id") REFERENCES "bringings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must never be false.

ALTER TABLE bringings
  ADD CONSTRAINT bringings_withdrawn_in_a_language CHECK (withdrawn_language IS NULL OR withdrawn_at IS NOT NULL);

-- What is under review, with statements on their way: their ids are those that the statements will have.
DO $do$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW under_review AS ' || rtrim(pg_get_viewdef('under_review'::regclass), ';') || $part$
  UNION ALL
  SELECT 'bringing', b.id, 'statement', b.id::text, b.xmin,
         b.state::text, b.bringer_id, ARRAY[b.bringer_id], b.version,
         b.content_sha256,
         b.submitted_at,
         (SELECT v.id FROM reviews v WHERE v.bringing_id = b.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         b.id, NULL,
         coalesce(nullif(b.content #>> '{about,shortTitle}', ''), nullif(b.content #>> '{about,title}', ''),
                  left(b.content #>> '{text,text}', 80)),
         b.content #>> '{text,language}'
    FROM bringings b
  $part$;
END $do$;

CREATE OR REPLACE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE noun WHEN 'lineage-link' THEN 'link_id' WHEN 'search-log' THEN 'search_id' WHEN 'note' THEN 'note_id'
    WHEN 'commitment' THEN 'commitment_id' WHEN 'withdrawal' THEN 'withdrawal_id' WHEN 'alignment' THEN 'alignment_id'
    WHEN 'bringing' THEN 'bringing_id' END
  $$;

CREATE TRIGGER reviews_of_bringings_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.bringing_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('bringing');
CREATE CONSTRAINT TRIGGER reviews_of_bringings_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.bringing_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('bringing');

-- Taking it back to change it is a step of a statement on its way alone: its own trigger says from where.
CREATE TRIGGER bringings_take_steps BEFORE UPDATE OF state ON bringings
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state <> 'open') EXECUTE FUNCTION takes_a_step('bringing');

-- A step leaves its act; nobody knows of a draft that was never submitted, so leaving it leaves none.
CREATE OR REPLACE FUNCTION step_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  state text := to_jsonb(NEW) ->> 'state';
  act text := CASE state WHEN 'open' THEN 'reopened' WHEN 'sent_back' THEN 'sent back' WHEN 'withdrawn' THEN 'withdrew'
    WHEN 'published' THEN coalesce(TG_ARGV[1], state) ELSE state END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], NEW.id, act) THEN
    RAISE EXCEPTION 'every step is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER bringings_leave_their_steps AFTER UPDATE OF state ON bringings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.submitted_at IS NOT NULL)
  EXECUTE FUNCTION step_leaves_its_act('bringing');

-- What is left to statements on their way themselves.
CREATE OR REPLACE FUNCTION bringing_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' OR NEW.version <> 1 OR NEW.content_sha256 IS NOT NULL OR NEW.submitted_at IS NOT NULL THEN
      RAISE EXCEPTION 'a statement on its way begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.bringer_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.bringer_id, OLD.created_at) THEN
    RAISE EXCEPTION 'who brings a statement never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change of a statement on its way is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'open' AND OLD.state NOT IN ('open', 'submitted') OR OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION 'a statement on its way cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state NOT IN ('open', 'sent_back') AND NEW.content IS DISTINCT FROM OLD.content THEN
    RAISE EXCEPTION 'what awaits review, and what had one, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.content_sha256, NEW.submitted_at) IS DISTINCT FROM (OLD.content_sha256, OLD.submitted_at)
    AND (OLD.state = 'submitted' OR NEW.state <> 'submitted') THEN
    RAISE EXCEPTION 'what is read of a statement on its way does not change: it is set as that is submitted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'submitted' AND (NEW.content_sha256 IS NULL OR NEW.submitted_at IS NULL) THEN
    RAISE EXCEPTION 'what is submitted has its hash and its day' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND NOT EXISTS (
    SELECT FROM renderings WHERE statement_id = NEW.id AND is_base
      AND sha256 = encode(sha256(convert_to(NEW.content #>> '{text,text}', 'UTF8')), 'hex')) THEN
    RAISE EXCEPTION 'a statement becomes public word for word' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Whether whoever acts approves, in this very transaction, the statement that somebody brings: it and its items are the bringer's.
CREATE OR REPLACE FUNCTION is_brought_now(statement uuid, someone uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM bringings b JOIN reviews r ON r.bringing_id = b.id
    WHERE b.id = statement AND b.bringer_id = someone
      AND r.decision = 'approve' AND r.reviewer_id = suivi_actor() AND r.xmin = pg_current_xact_id()::xid)
  $$;

CREATE OR REPLACE FUNCTION noun_told_of(object_type text, said jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN object_type = 'commitment' AND said ? 'withdrawal' THEN 'withdrawal' WHEN object_type = 'rendering' THEN 'alignment'
    WHEN object_type = 'statement' THEN 'bringing' ELSE object_type END
  $$;

-- The branch that statements had of their own goes from what is asked of an act that decides.
DO $do$ BEGIN
  EXECUTE regexp_replace(pg_get_functiondef('act_has_its_row()'::regprocedure), $re$  WHEN 'statement' THEN.*?(?=  WHEN 'source' THEN)$re$, '');
END $do$;

-- CreateEnum
CREATE TYPE "alignment_state" AS ENUM ('open', 'submitted', 'sent_back', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "alignment_basis" AS ENUM ('exact', 'approximate', 'order', 'kept', 'person');

-- CreateEnum
CREATE TYPE "quoting_kind" AS ENUM ('commitment', 'variant', 'note', 'reading');

-- CreateEnum
CREATE TYPE "reanchoring_way" AS ENUM ('exact', 'approximate', 'person', 'closed');

-- CreateTable
CREATE TABLE "added_renderings" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "label" TEXT,
    "publisher" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "replaces_id" UUID,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "added_renderings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alignments" (
    "id" UUID NOT NULL,
    "added_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "alignment_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "aligned_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "content_sha256" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "alignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aligned_clauses" (
    "alignment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "base_start" INTEGER NOT NULL,
    "base_end" INTEGER NOT NULL,
    "base_exact" TEXT NOT NULL,
    "base_words_start" INTEGER,
    "base_words_end" INTEGER,
    "base_force" "force",
    "base_entry" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT,
    "words_start" INTEGER,
    "words_end" INTEGER,
    "force" "force",
    "entry" TEXT,
    "basis" "alignment_basis" NOT NULL,

    CONSTRAINT "aligned_clauses_pkey" PRIMARY KEY ("alignment_id","position")
);

-- CreateTable
CREATE TABLE "reanchorings" (
    "id" UUID NOT NULL,
    "rendering_id" UUID NOT NULL,
    "quoted_by" "quoting_kind" NOT NULL,
    "quoted_by_id" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT,
    "how" "reanchoring_way" NOT NULL,
    "reason" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reanchorings_pkey" PRIMARY KEY ("id")
);

-- DropIndex
DROP INDEX "renderings_statement_id_url_key";

-- CreateIndex
CREATE UNIQUE INDEX "added_renderings_statement_id_key_key" ON "added_renderings"("statement_id", "key");

-- CreateIndex
CREATE INDEX "added_renderings_replaces_id_idx" ON "added_renderings"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "alignments_added_id_number_key" ON "alignments"("added_id", "number");

-- CreateIndex
CREATE INDEX "alignments_state_idx" ON "alignments"("state");

-- CreateIndex
CREATE UNIQUE INDEX "reanchorings_rendering_id_quoted_by_quoted_by_id_key" ON "reanchorings"("rendering_id", "quoted_by", "quoted_by_id");

-- An address has one row without text, and one for each text that was seen there.
CREATE UNIQUE INDEX "renderings_statement_id_url_sha256_key" ON "renderings"("statement_id", "url", "sha256") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "added_renderings" ADD CONSTRAINT "added_renderings_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "added_renderings" ADD CONSTRAINT "added_renderings_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "renderings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "added_renderings" ADD CONSTRAINT "added_renderings_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_added_id_fkey" FOREIGN KEY ("added_id") REFERENCES "added_renderings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_aligned_by_id_fkey" FOREIGN KEY ("aligned_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aligned_clauses" ADD CONSTRAINT "aligned_clauses_alignment_id_fkey" FOREIGN KEY ("alignment_id") REFERENCES "alignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reanchorings" ADD CONSTRAINT "reanchorings_rendering_id_fkey" FOREIGN KEY ("rendering_id") REFERENCES "renderings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reanchorings" ADD CONSTRAINT "reanchorings_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An added text is written once. It becomes public once, and then a rendering stands under the same id with the same words.
ALTER TABLE added_renderings
  ADD CONSTRAINT added_renderings_hash_is_of_the_text CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT added_renderings_text_is_not_empty CHECK (text ~ '\S' AND text !~ '\r'),
  ADD CONSTRAINT added_renderings_address_is_web CHECK (url ~* '^https?://'),
  ADD CONSTRAINT added_renderings_key_is_of_an_address CHECK (key ~ '^[a-z]{2,3}-[0-9]+$');
-- What is replaced is replaced once.
CREATE UNIQUE INDEX added_renderings_replace_once ON added_renderings (replaces_id) WHERE published_at IS NOT NULL;

CREATE FUNCTION added_rendering_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'an added rendering is not public before a second person read it' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.added_by_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a rendering is added by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM renderings r WHERE r.id = NEW.replaces_id AND r.statement_id = NEW.statement_id AND r.language = NEW.language) THEN
    RAISE EXCEPTION 'a rendering replaces one of its own statement, in its language' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER added_renderings_begin_rightly BEFORE INSERT ON added_renderings
  FOR EACH ROW EXECUTE FUNCTION added_rendering_begins_rightly();

CREATE FUNCTION added_rendering_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.published_at IS NOT NULL OR to_jsonb(NEW) - 'published_at' IS DISTINCT FROM to_jsonb(OLD) - 'published_at' THEN
    RAISE EXCEPTION 'an added rendering never changes once written' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.published_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM renderings r
    WHERE r.id = NEW.id AND r.statement_id = NEW.statement_id AND r.text = NEW.text AND r.language = NEW.language AND r.url = NEW.url) THEN
    RAISE EXCEPTION 'what is public of an added rendering is the same text' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER added_renderings_move_as_permitted BEFORE UPDATE ON added_renderings
  FOR EACH ROW EXECUTE FUNCTION added_rendering_moves_as_permitted();
CREATE TRIGGER added_renderings_never_removed BEFORE DELETE ON added_renderings FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER added_renderings_never_emptied BEFORE TRUNCATE ON added_renderings EXECUTE FUNCTION refuse_removal();

-- An alignment: open → submitted → sent back | published; taken back before it is public. Decided by somebody else than whoever aligned
-- the clauses or added the text.
ALTER TABLE alignments
  ADD CONSTRAINT alignments_decided_by_somebody CHECK ((decided_by_id IS NULL) = (decided_at IS NULL)),
  ADD CONSTRAINT alignments_have_a_second_reader CHECK (decided_by_id <> aligned_by_id),
  ADD CONSTRAINT alignments_published_since CHECK ((state = 'published') = (published_at IS NOT NULL)),
  ADD CONSTRAINT alignments_submitted_as_a_whole CHECK (
    state NOT IN ('submitted', 'published') OR (submitted_at IS NOT NULL AND content_sha256 IS NOT NULL)),
  ADD CONSTRAINT alignments_sent_back_with_a_reason CHECK (state <> 'sent_back' OR reason ~ '\S');
CREATE UNIQUE INDEX alignments_one_at_work ON alignments (added_id) WHERE state IN ('open', 'submitted', 'sent_back');

CREATE FUNCTION alignment_moves_as_permitted() RETURNS trigger
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
  IF NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN (
    ('open', 'submitted'), ('sent_back', 'submitted'), ('submitted', 'sent_back'), ('submitted', 'published'),
    ('open', 'withdrawn'), ('sent_back', 'withdrawn'), ('submitted', 'withdrawn')) THEN
    RAISE EXCEPTION 'an alignment cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION 'a decided alignment never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'published' AND EXISTS (
    SELECT FROM added_renderings a WHERE a.id = NEW.added_id AND (a.added_by_id = NEW.decided_by_id OR a.published_at IS NULL)) THEN
    RAISE EXCEPTION 'a second person makes a rendering public, with its alignment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER alignments_move_as_permitted BEFORE INSERT OR UPDATE ON alignments
  FOR EACH ROW EXECUTE FUNCTION alignment_moves_as_permitted();
CREATE TRIGGER alignments_never_removed BEFORE DELETE ON alignments FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER alignments_never_emptied BEFORE TRUNCATE ON alignments EXECUTE FUNCTION refuse_removal();

-- Both sides of an aligned clause quote their texts exactly, and its operative words lie inside it. It changes only while it is worked on.
ALTER TABLE aligned_clauses
  ADD CONSTRAINT aligned_clauses_span_is_whole CHECK (num_nonnulls(start, "end", exact) IN (0, 3)),
  ADD CONSTRAINT aligned_clauses_base_words_are_whole CHECK (num_nonnulls(base_words_start, base_words_end, base_force) IN (0, 3)),
  ADD CONSTRAINT aligned_clauses_words_are_whole CHECK (num_nonnulls(words_start, words_end, force) IN (0, 3)),
  ADD CONSTRAINT aligned_clauses_base_words_lie_inside CHECK (
    base_start <= base_words_start AND base_words_start < base_words_end AND base_words_end <= base_end),
  ADD CONSTRAINT aligned_clauses_words_lie_inside CHECK (
    words_start IS NULL OR (start IS NOT NULL AND start <= words_start AND words_start < words_end AND words_end <= "end"));

CREATE FUNCTION aligned_clause_quotes_both_texts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  other text;
  base text;
BEGIN
  SELECT a.text, r.text INTO other, base
    FROM alignments al JOIN added_renderings a ON a.id = al.added_id
    JOIN renderings r ON r.statement_id = a.statement_id AND r.is_base
   WHERE al.id = NEW.alignment_id;
  IF NEW.base_end <= NEW.base_start OR utf16_slice(base, NEW.base_start, NEW.base_end) IS DISTINCT FROM NEW.base_exact
    OR NEW."end" <= NEW.start OR utf16_slice(other, NEW.start, NEW."end") IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'an aligned clause quotes both texts exactly' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aligned_clauses_quote_both_texts BEFORE INSERT ON aligned_clauses
  FOR EACH ROW EXECUTE FUNCTION aligned_clause_quotes_both_texts();

CREATE FUNCTION aligned_clause_is_worked_on() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  of_alignment uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.alignment_id ELSE NEW.alignment_id END;
BEGIN
  IF NOT EXISTS (SELECT FROM alignments WHERE id = of_alignment AND state IN ('open', 'sent_back')) THEN
    RAISE EXCEPTION 'clauses are aligned while the alignment is open or sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER aligned_clauses_are_worked_on BEFORE INSERT OR DELETE ON aligned_clauses
  FOR EACH ROW EXECUTE FUNCTION aligned_clause_is_worked_on();
CREATE TRIGGER aligned_clauses_never_change BEFORE UPDATE ON aligned_clauses FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER aligned_clauses_never_emptied BEFORE TRUNCATE ON aligned_clauses EXECUTE FUNCTION refuse_change();

-- Words are found again in the text that replaces, or let go with a reason; once.
ALTER TABLE reanchorings
  ADD CONSTRAINT reanchorings_found_or_closed CHECK (
    CASE how WHEN 'closed' THEN num_nonnulls(start, "end", exact) = 0 AND reason IS NOT NULL AND reason ~ '\S'
             ELSE num_nonnulls(start, "end", exact) = 3 END);
CREATE TRIGGER reanchorings_quote_their_rendering BEFORE INSERT ON reanchorings FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE TRIGGER reanchorings_never_change BEFORE UPDATE OR DELETE ON reanchorings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reanchorings_never_emptied BEFORE TRUNCATE ON reanchorings EXECUTE FUNCTION refuse_change();

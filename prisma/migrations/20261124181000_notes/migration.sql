-- CreateTable
CREATE TABLE "note_versions" (
    "note_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "note_visibility" NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "body_sha256" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_versions_pkey" PRIMARY KEY ("note_id","version")
);

-- CreateIndex
CREATE INDEX "notes_author_id_created_at_idx" ON "notes"("author_id", "created_at");

-- CreateIndex
CREATE INDEX "notes_parent_id_idx" ON "notes"("parent_id");

-- AddForeignKey
ALTER TABLE "note_versions" ADD CONSTRAINT "note_versions_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What a note is about, once: a span, an item, a source, or the note that it replies to. Its words are never empty.
ALTER TABLE notes
  ADD CONSTRAINT notes_are_about_one_thing CHECK (num_nonnulls(parent_id, rendering_id, commitment_id, source_id) = 1),
  ADD CONSTRAINT notes_span_is_whole CHECK (num_nonnulls(rendering_id, start, "end", exact, prefix, suffix) IN (0, 6)),
  ADD CONSTRAINT notes_body_is_not_empty CHECK (body ~ '\S'),
  ADD CONSTRAINT notes_only_public_ones_are_reviewed CHECK (visibility = 'public' OR state IN ('open', 'withdrawn')),
  ADD CONSTRAINT notes_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  ADD CONSTRAINT notes_submitted_since CHECK (state NOT IN ('submitted', 'published') OR submitted_at IS NOT NULL),
  ADD CONSTRAINT notes_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)
    AND withdrawn_reason ~ '\S'),
  ADD CONSTRAINT notes_resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL)),
  ADD CONSTRAINT notes_replies_are_not_resolved CHECK (parent_id IS NULL OR resolved_at IS NULL);

-- A note stays within its statement; a reply stands below a first note, and is public only below a public one.
CREATE FUNCTION note_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  first notes%ROWTYPE;
BEGIN
  IF NEW.state <> 'open' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a note begins open, with its first version' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a note is written by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.rendering_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM renderings r JOIN passages p ON p.rendering_id = r.id
    WHERE r.id = NEW.rendering_id AND r.statement_id = NEW.statement_id AND r.is_base
      AND p.start <= NEW.start AND NEW."end" <= p."end") THEN
    RAISE EXCEPTION 'a note lies inside one passage of its statement''s base rendering' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.commitment_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a note is about an item of its own statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.parent_id IS NOT NULL THEN
    SELECT * INTO first FROM notes WHERE id = NEW.parent_id;
    IF first.statement_id <> NEW.statement_id OR first.parent_id IS NOT NULL OR first.state = 'withdrawn' THEN
      RAISE EXCEPTION 'a reply stands below a first note of the same statement' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.visibility = 'public' AND first.state <> 'published' THEN
      RAISE EXCEPTION 'a public reply stands below a published note' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notes_begin_rightly BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION note_begins_rightly();

-- Its author and what it is about never change; its words do while they are open or sent back, and each time count one up.
CREATE FUNCTION note_moves_as_permitted() RETURNS trigger
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
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('open', 'submitted'), ('open', 'withdrawn'), ('submitted', 'sent_back'), ('submitted', 'published'),
    ('submitted', 'withdrawn'), ('sent_back', 'submitted'), ('sent_back', 'withdrawn'), ('published', 'withdrawn')) THEN
    RAISE EXCEPTION 'a note does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND OLD.state <> 'published' AND NOT EXISTS (
    SELECT FROM note_reviews
    WHERE note_id = NEW.id AND decision = 'approve'
      AND body_sha256 = encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex')) THEN
    RAISE EXCEPTION 'a note is published once somebody else has approved these words' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notes_move_as_permitted BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION note_moves_as_permitted();
CREATE TRIGGER notes_never_removed BEFORE DELETE ON notes FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER notes_never_emptied BEFORE TRUNCATE ON notes EXECUTE FUNCTION refuse_removal();

-- Every wording that a note ever had, so that a reviewer can be shown what changed since they opened it. Written once, by the database.
CREATE FUNCTION keep_note_version() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.version <> OLD.version THEN
    INSERT INTO note_versions (note_id, version, visibility, language, body, body_sha256, written_at)
    VALUES (NEW.id, NEW.version, NEW.visibility, NEW.language, NEW.body, encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex'),
            date_trunc('milliseconds', transaction_timestamp()));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER notes_keep_their_versions AFTER INSERT OR UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION keep_note_version();
CREATE TRIGGER note_versions_never_change BEFORE UPDATE OR DELETE ON note_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER note_versions_never_emptied BEFORE TRUNCATE ON note_versions EXECUTE FUNCTION refuse_change();

-- A review is somebody else's, on the words as they stand.
CREATE FUNCTION note_review_is_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  note notes%ROWTYPE;
BEGIN
  SELECT * INTO note FROM notes WHERE id = NEW.note_id;
  IF note.author_id = NEW.reviewer_id THEN
    RAISE EXCEPTION 'nobody reviews their own note' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.reviewer_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a note is reviewed by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF note.state <> 'submitted' OR NEW.body_sha256 <> encode(sha256(convert_to(note.body, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'a review is on the submitted words of a note' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER note_reviews_are_by_somebody_else BEFORE INSERT ON note_reviews
  FOR EACH ROW EXECUTE FUNCTION note_review_is_by_somebody_else();
CREATE TRIGGER note_reviews_never_change BEFORE UPDATE OR DELETE ON note_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER note_reviews_never_emptied BEFORE TRUNCATE ON note_reviews EXECUTE FUNCTION refuse_change();
ALTER TABLE note_reviews
  ADD CONSTRAINT note_reviews_sent_back_with_a_reason CHECK (decision = 'approve' OR coalesce(reason, '') ~ '\S');

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "listed_by_id" UUID;

-- AlterTable: a classing says which fields it changes, and from what. What was set before this migration was set where nothing stood;
-- it stands on the source already and awaits its second reader.
ALTER TABLE "source_classings" ADD COLUMN     "before" JSONB,
ADD COLUMN     "after" JSONB,
ADD COLUMN     "reason" TEXT;

ALTER TABLE "source_classings" DISABLE TRIGGER source_classings_never_change;
UPDATE "source_classings" SET
  "after" = jsonb_strip_nulls(jsonb_build_object(
    'primary', "primary", 'onBehalfOf', "on_behalf_of", 'independenceGroup', "independence_group", 'date', "date"));
UPDATE "source_classings" SET
  "before" = coalesce((SELECT jsonb_object_agg(field, NULL) FROM jsonb_object_keys("after") AS field), '{}');
ALTER TABLE "source_classings" ENABLE TRIGGER source_classings_never_change;

ALTER TABLE "source_classings" ALTER COLUMN "before" SET NOT NULL,
ALTER COLUMN "after" SET NOT NULL,
DROP COLUMN "primary",
DROP COLUMN "on_behalf_of",
DROP COLUMN "independence_group",
DROP COLUMN "date";

-- CreateTable
CREATE TABLE "source_reviews" (
    "id" UUID NOT NULL,
    "classing_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "mark_decision" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_reviews_classing_id_key" ON "source_reviews"("classing_id");

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_listed_by_id_fkey" FOREIGN KEY ("listed_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reviews" ADD CONSTRAINT "source_reviews_classing_id_fkey" FOREIGN KEY ("classing_id") REFERENCES "source_classings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reviews" ADD CONSTRAINT "source_reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must never be false.

CREATE TRIGGER source_reviews_never_change BEFORE UPDATE OR DELETE ON source_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_reviews_never_emptied BEFORE TRUNCATE ON source_reviews EXECUTE FUNCTION refuse_change();

ALTER TABLE source_classings
  ADD CONSTRAINT source_classings_change_something CHECK (
    jsonb_typeof(after) = 'object' AND jsonb_typeof(before) = 'object' AND after <> '{}'::jsonb),
  ADD CONSTRAINT source_classings_group_is_a_name CHECK (char_length(after ->> 'independenceGroup') <= 120);

-- What somebody said about a source is read by somebody else, once.
CREATE FUNCTION source_reviewer_is_no_author() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (SELECT FROM source_classings WHERE id = NEW.classing_id AND person_id = NEW.reviewer_id) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'send_back' AND coalesce(NEW.reason, '') !~ '\S' THEN
    RAISE EXCEPTION 'work is sent back with a reason' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER source_reviews_are_by_somebody_else BEFORE INSERT ON source_reviews
  FOR EACH ROW EXECUTE FUNCTION source_reviewer_is_no_author();

-- Whether a judgement that readers see, or saw, cites a source.
CREATE FUNCTION is_cited_in_public(source text) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM citations c JOIN revisions r ON r.id = c.revision_id
    WHERE c.source_id = source AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL))
  $$;

-- A source that a person added becomes public once, by somebody else's hand or with a judgement that two people stand for. From then
-- on what it says changes only as a second person accepted it.
CREATE FUNCTION source_is_listed_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.listed_at IS NOT NULL AND EXISTS (SELECT FROM people WHERE id = NEW.added_by_id AND kind = 'person') THEN
      RAISE EXCEPTION 'a source is listed by somebody else than who added it' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.listed_at IS NULL AND NEW.listed_at IS NOT NULL
    AND (NEW.listed_by_id IS NULL OR NEW.listed_by_id = NEW.added_by_id) AND NOT is_cited_in_public(NEW.id) THEN
    RAISE EXCEPTION 'a source is listed by somebody else than who added it' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.listed_at IS NOT NULL AND (NEW.listed_at, NEW.listed_by_id) IS DISTINCT FROM (OLD.listed_at, OLD.listed_by_id) THEN
    RAISE EXCEPTION 'a source is listed once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.title, NEW.title_basis, NEW.publisher, NEW.author, NEW.date, NEW.language, NEW.type, NEW.summary, NEW."primary",
      NEW.on_behalf_of, NEW.independence_group)
    IS DISTINCT FROM (OLD.title, OLD.title_basis, OLD.publisher, OLD.author, OLD.date, OLD.language, OLD.type, OLD.summary, OLD."primary",
      OLD.on_behalf_of, OLD.independence_group)
    AND NOT EXISTS (
      SELECT FROM source_reviews r JOIN source_classings c ON c.id = r.classing_id
      WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_are_listed_by_somebody_else BEFORE INSERT OR UPDATE ON sources
  FOR EACH ROW EXECUTE FUNCTION source_is_listed_by_somebody_else();

-- A judgement that readers see cites nothing that they cannot look up. Looked at when the transaction ends: the source is listed with it.
CREATE FUNCTION public_judgement_cites_listed_sources() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (
    SELECT FROM citations c JOIN sources s ON s.id = c.source_id
    WHERE c.revision_id = NEW.id AND s.listed_at IS NULL) THEN
    RAISE EXCEPTION 'what a public judgement cites is listed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revisions_cite_listed_sources AFTER INSERT OR UPDATE OF state, shown_as_interim_at ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.final_at IS NOT NULL OR NEW.shown_as_interim_at IS NOT NULL)
  EXECUTE FUNCTION public_judgement_cites_listed_sources();

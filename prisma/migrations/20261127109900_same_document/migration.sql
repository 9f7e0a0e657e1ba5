-- Two sources of the library that are one document (docs/decisions/0088). Somebody says so of one of them with a reason, as anything else is said of
-- a source; a second person accepts it, and it can be said otherwise in the same way. Both ids stay.

-- AlterTable
ALTER TABLE "sources" ADD COLUMN "same_as_id" TEXT;

-- CreateIndex
CREATE INDEX "sources_same_as_id_idx" ON "sources"("same_as_id");

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE sources ADD CONSTRAINT sources_are_another_than_themselves CHECK (same_as_id <> id);

ALTER TABLE source_classings
  ADD CONSTRAINT source_classings_same_has_a_reason CHECK (NOT after ? 'sameAs' OR coalesce(reason, '') ~ '\S');

-- One step leads to the source that stands for both: it stands for itself, and readers see it where they see the other. As what is said of a
-- source, it changes as a second person accepted it. One after the other, so that no two make a ring.
CREATE FUNCTION source_leads_to_one_that_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.sources'));
  IF TG_OP = 'INSERT' OR NOT EXISTS (
    SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid AND c.after ? 'sameAs') THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.same_as_id IS NOT NULL AND (EXISTS (SELECT FROM sources WHERE id = NEW.same_as_id AND same_as_id IS NOT NULL)
    OR EXISTS (SELECT FROM sources WHERE same_as_id = NEW.id)) THEN
    RAISE EXCEPTION 'a source is the same as one that stands for itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_come_as_themselves BEFORE INSERT ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS NOT NULL) EXECUTE FUNCTION source_leads_to_one_that_stands();
CREATE TRIGGER sources_lead_to_one_that_stands BEFORE UPDATE ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS DISTINCT FROM OLD.same_as_id) EXECUTE FUNCTION source_leads_to_one_that_stands();

CREATE FUNCTION source_leads_readers_on() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.listed_at IS NOT NULL AND (SELECT listed_at FROM sources WHERE id = NEW.same_as_id) IS NULL THEN
    RAISE EXCEPTION 'what readers see leads to what they see' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_lead_readers_on BEFORE UPDATE OF same_as_id, listed_at ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS NOT NULL) EXECUTE FUNCTION source_leads_readers_on();

-- A source that stands for itself is hashed as before.
CREATE OR REPLACE FUNCTION source_words(o sources) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE WHEN o.same_as_id IS NULL THEN said.words ELSE left(said.words, -1) || ',' || to_json(o.same_as_id)::text || ']' END
  FROM (SELECT CASE WHEN o.reliability IS NULL AND o.credibility IS NULL
    THEN json_list(o.url, o.title, o.title_basis::text, o.publisher, o.author, o.date, o.language, o.type::text, o.summary,
      o."primary"::text, o.on_behalf_of, o.independence_group)
    ELSE json_list(o.url, o.title, o.title_basis::text, o.publisher, o.author, o.date, o.language, o.type::text, o.summary,
      o."primary"::text, o.on_behalf_of, o.independence_group, o.reliability, o.credibility)
  END AS words) AS said
$$;

-- A source with those that it was ever said to be the same as: what is said of one is seen on the pages of the other.
CREATE FUNCTION document_ids(source_id text) RETURNS text[]
  LANGUAGE sql STABLE
  AS $$
  SELECT array_agg(each.id) FROM (
    SELECT document_ids.source_id AS id
    UNION SELECT v.id FROM source_classings g, LATERAL (VALUES (g.before ->> 'sameAs'), (g.after ->> 'sameAs')) AS v (id)
          WHERE g.source_id = document_ids.source_id AND v.id IS NOT NULL) AS each
$$;

DO $do$
DECLARE
  showing CONSTANT text := pg_get_functiondef('statements_showing(text, text, uuid)'::regprocedure);
  of_source CONSTANT text := 'source_id = that.source_id';
BEGIN
  ASSERT position(of_source IN showing) > 0;
  EXECUTE replace(showing, of_source, 'source_id = ANY (document_ids(that.source_id))');
END $do$;

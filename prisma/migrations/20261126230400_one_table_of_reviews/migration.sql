-- What is decided on something said of a source, and on a request, are reviews like all others (docs/decisions/0041): rows of one table.
-- They name what was read by their own keys: each classing has its review, and a request its version; they have no fingerprint.
ALTER TABLE "reviews" ADD COLUMN "classing_id" UUID,
ADD COLUMN "request_id" UUID;

ALTER TABLE reviews DROP CONSTRAINT reviews_are_of_one, DROP CONSTRAINT reviews_name_all_that_they_publish;
ALTER TABLE reviews DISABLE TRIGGER USER;
INSERT INTO reviews (id, classing_id, reviewer_id, decision, reason, at)
  SELECT id, classing_id, reviewer_id, decision::text::review_decision, reason, at FROM source_reviews;
INSERT INTO reviews (id, request_id, reviewer_id, decision, reason, at)
  SELECT id, request_id, reviewer_id, decision::text::review_decision, reason, at FROM request_reviews;
ALTER TABLE reviews ENABLE TRIGGER USER;
ALTER TABLE reviews
  ADD CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id, note_id, commitment_id, withdrawal_id, alignment_id,
    bringing_id, classing_id, request_id) = 1),
  ADD CONSTRAINT reviews_name_all_that_they_publish CHECK (
    CASE WHEN (decision = 'send_back' AND revision_id IS NOT NULL) OR num_nonnulls(classing_id, request_id) = 1 THEN fingerprint IS NULL
    ELSE coalesce(fingerprint, '') ~ '^[0-9a-f]{64}$' END);

ALTER TABLE request_acts DROP CONSTRAINT request_acts_review_id_fkey;
DROP TABLE source_reviews;
DROP TABLE request_reviews;
DROP FUNCTION source_reviewer_is_no_author();
DROP FUNCTION request_review_is_by_a_person();
DROP TYPE mark_decision;

-- CreateIndex
CREATE UNIQUE INDEX "reviews_classing_id_key" ON "reviews"("classing_id");

-- CreateIndex
CREATE INDEX "reviews_request_id_idx" ON "reviews"("request_id");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_classing_id_fkey" FOREIGN KEY ("classing_id") REFERENCES "source_classings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "access_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_acts" ADD CONSTRAINT "request_acts_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was said of a cited source is read by the judgement's reviewer or, where they said it, by its author, who cites it.
DROP TRIGGER reviews_are_by_whoever_acts ON reviews;
CREATE TRIGGER reviews_are_by_whoever_acts BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.classing_id IS NULL OR NOT is_cited_now(NEW.classing_id, NEW.reviewer_id))
  EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

-- What was said of a source is read by somebody else. A request's acts are of several people: that nobody publishes their own is held by
-- the acts.
CREATE FUNCTION classing_is_reviewed_by_another() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (SELECT FROM source_classings WHERE id = NEW.classing_id AND person_id = NEW.reviewer_id) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_of_classings_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.classing_id IS NOT NULL) EXECUTE FUNCTION classing_is_reviewed_by_another();
CREATE FUNCTION request_is_reviewed_by_a_person() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.reviewer_id AND kind = 'person') THEN
    RAISE EXCEPTION 'work is reviewed by a person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_of_requests_are_by_a_person BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.request_id IS NOT NULL) EXECUTE FUNCTION request_is_reviewed_by_a_person();

-- As before, where the rows stand now. Alignments have long been under the one review: the branch that they had goes.
DO $do$
DECLARE
  name text;
  body text;
BEGIN
  FOREACH name IN ARRAY ARRAY['source_is_listed_by_somebody_else', 'access_request_moves_as_permitted',
    'request_act_is_published_by_somebody_else', 'act_has_its_row'] LOOP
    body := pg_get_functiondef((name || '()')::regprocedure);
    body := replace(replace(body, 'source_reviews', 'reviews'), 'request_reviews', 'reviews');
    EXECUTE regexp_replace(body, $re$  WHEN 'rendering' THEN.*?(?=  WHEN 'follow-up' THEN)$re$, '');
  END LOOP;
END $do$;

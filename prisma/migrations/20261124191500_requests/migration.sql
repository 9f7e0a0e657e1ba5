-- CreateEnum
CREATE TYPE "request_regime" AS ENUM ('eu_1049_2001', 'es_19_2013', 'ma_31_13', 'other');

-- CreateEnum
CREATE TYPE "request_act_kind" AS ENUM ('sent', 'acknowledged', 'extended', 'answered', 'answered_partly', 'refused', 'nothing_held', 'appealed', 'withdrawn', 'struck');

-- AlterTable
ALTER TABLE "search_logs" ADD COLUMN     "taken_from_id" UUID;

-- CreateTable
CREATE TABLE "access_requests" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "party" TEXT,
    "language" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "regime" "request_regime" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_request_items" (
    "request_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,

    CONSTRAINT "access_request_items_pkey" PRIMARY KEY ("request_id","commitment_id")
);

-- CreateTable
CREATE TABLE "request_acts" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "request_act_kind" NOT NULL,
    "day" DATE NOT NULL,
    "reference" TEXT,
    "deadline" DATE,
    "basis" TEXT,
    "text" TEXT,
    "language" TEXT,
    "source_id" TEXT,
    "corrects_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "review_id" UUID,

    CONSTRAINT "request_acts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_reviews" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "mark_decision" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "logged_searches" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "commitment_id" UUID,
    "author_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "address" TEXT,
    "language" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "found_source_id" TEXT,
    "state" "mark_state" NOT NULL DEFAULT 'submitted',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "withdrawn_language" TEXT,

    CONSTRAINT "logged_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "logged_search_reviews" (
    "id" UUID NOT NULL,
    "search_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "mark_decision" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "logged_search_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "access_requests_statement_id_idx" ON "access_requests"("statement_id");

-- CreateIndex
CREATE INDEX "access_requests_author_id_idx" ON "access_requests"("author_id");

-- CreateIndex
CREATE INDEX "access_request_items_commitment_id_idx" ON "access_request_items"("commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_acts_corrects_id_key" ON "request_acts"("corrects_id");

-- CreateIndex
CREATE INDEX "request_acts_request_id_day_idx" ON "request_acts"("request_id", "day");

-- CreateIndex
CREATE INDEX "request_reviews_request_id_idx" ON "request_reviews"("request_id");

-- CreateIndex
CREATE INDEX "logged_searches_statement_id_day_idx" ON "logged_searches"("statement_id", "day");

-- CreateIndex
CREATE INDEX "logged_searches_commitment_id_idx" ON "logged_searches"("commitment_id");

-- CreateIndex
CREATE INDEX "logged_searches_author_id_idx" ON "logged_searches"("author_id");

-- CreateIndex
CREATE INDEX "logged_searches_state_idx" ON "logged_searches"("state");

-- CreateIndex
CREATE UNIQUE INDEX "logged_search_reviews_search_id_key" ON "logged_search_reviews"("search_id");

-- CreateIndex
CREATE INDEX "search_logs_taken_from_id_idx" ON "search_logs"("taken_from_id");

-- AddForeignKey
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_request_items" ADD CONSTRAINT "access_request_items_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "access_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_request_items" ADD CONSTRAINT "access_request_items_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_acts" ADD CONSTRAINT "request_acts_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "access_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_acts" ADD CONSTRAINT "request_acts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_acts" ADD CONSTRAINT "request_acts_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_acts" ADD CONSTRAINT "request_acts_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "request_acts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_acts" ADD CONSTRAINT "request_acts_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "request_reviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_reviews" ADD CONSTRAINT "request_reviews_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "access_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_reviews" ADD CONSTRAINT "request_reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_searches" ADD CONSTRAINT "logged_searches_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_searches" ADD CONSTRAINT "logged_searches_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_searches" ADD CONSTRAINT "logged_searches_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_searches" ADD CONSTRAINT "logged_searches_found_source_id_fkey" FOREIGN KEY ("found_source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_search_reviews" ADD CONSTRAINT "logged_search_reviews_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "logged_searches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_search_reviews" ADD CONSTRAINT "logged_search_reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_logs" ADD CONSTRAINT "search_logs_taken_from_id_fkey" FOREIGN KEY ("taken_from_id") REFERENCES "logged_searches"("id") ON DELETE SET NULL ON UPDATE CASCADE;




-- What must never be false. A logged search says where somebody looked and for what, on a day between the statement's and the present one;
-- it is somebody's own word, which never changes. It comes before a second person once, and ends published, sent back or withdrawn.
ALTER TABLE logged_searches
  ADD CONSTRAINT logged_searches_say_something CHECK (place ~ '\S' AND words ~ '\S' AND language ~ '\S'),
  ADD CONSTRAINT logged_searches_look_at_an_address CHECK (address ~* '^https?://'),
  ADD CONSTRAINT logged_searches_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  ADD CONSTRAINT logged_searches_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S');

CREATE FUNCTION logged_search_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'submitted' THEN
    RAISE EXCEPTION 'a logged search begins by awaiting a second reading' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a search is logged by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.commitment_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a logged search is about a statement or an item of it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.day > (now() AT TIME ZONE 'UTC')::date OR NEW.day < (SELECT date FROM statements WHERE id = NEW.statement_id) THEN
    RAISE EXCEPTION 'nobody looked before the statement was made, or will have looked tomorrow' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER logged_searches_begin_rightly BEFORE INSERT ON logged_searches
  FOR EACH ROW EXECUTE FUNCTION logged_search_begins_rightly();

CREATE FUNCTION logged_search_moves_as_permitted() RETURNS trigger
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
  IF NEW.state = OLD.state OR (OLD.state, NEW.state) NOT IN (
    ('submitted', 'sent_back'), ('submitted', 'published'), ('submitted', 'withdrawn'), ('published', 'withdrawn')) THEN
    RAISE EXCEPTION 'a logged search does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('published', 'sent_back') AND NOT EXISTS (
    SELECT FROM logged_search_reviews
    WHERE search_id = NEW.id AND decision = (CASE NEW.state WHEN 'published' THEN 'approve' ELSE 'send_back' END)::mark_decision) THEN
    RAISE EXCEPTION 'a second person decides on a logged search' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND NEW.found_source_id IS NOT NULL
    AND (SELECT listed_at FROM sources WHERE id = NEW.found_source_id) IS NULL THEN
    RAISE EXCEPTION 'what a published search found is listed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER logged_searches_move_as_permitted BEFORE UPDATE ON logged_searches
  FOR EACH ROW EXECUTE FUNCTION logged_search_moves_as_permitted();
CREATE TRIGGER logged_searches_never_removed BEFORE DELETE ON logged_searches FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER logged_searches_never_emptied BEFORE TRUNCATE ON logged_searches EXECUTE FUNCTION refuse_removal();

CREATE FUNCTION logged_search_review_is_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  search logged_searches%ROWTYPE;
BEGIN
  SELECT * INTO search FROM logged_searches WHERE id = NEW.search_id;
  IF search.author_id = NEW.reviewer_id THEN
    RAISE EXCEPTION 'nobody reads their own logged search a second time' USING ERRCODE = 'check_violation';
  END IF;
  IF search.state <> 'submitted' THEN
    RAISE EXCEPTION 'a logged search is decided on once' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.reviewer_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a logged search is read by a person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER logged_search_reviews_are_by_somebody_else BEFORE INSERT ON logged_search_reviews
  FOR EACH ROW EXECUTE FUNCTION logged_search_review_is_by_somebody_else();
CREATE TRIGGER logged_search_reviews_never_change BEFORE UPDATE OR DELETE ON logged_search_reviews
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER logged_search_reviews_never_emptied BEFORE TRUNCATE ON logged_search_reviews EXECUTE FUNCTION refuse_change();
ALTER TABLE logged_search_reviews
  ADD CONSTRAINT logged_search_reviews_sent_back_with_a_reason CHECK (decision = 'approve' OR coalesce(reason, '') ~ '\S');

-- A search that a judgement takes in is that search, word for word, on that item, and found nothing.
CREATE FUNCTION search_is_taken_in_word_for_word() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM logged_searches s
    JOIN revisions r ON r.id = NEW.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    WHERE s.id = NEW.taken_from_id AND s.statement_id = c.statement_id AND coalesce(s.commitment_id, c.id) = c.id
      AND s.state IN ('submitted', 'published') AND s.found_source_id IS NULL
      AND (s.place, s.language, s.day) = (NEW.place, NEW.language, NEW.day)) THEN
    RAISE EXCEPTION 'a search that is taken into a judgement is that search' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER search_logs_are_taken_in_word_for_word BEFORE INSERT ON search_logs
  FOR EACH ROW WHEN (NEW.taken_from_id IS NOT NULL) EXECUTE FUNCTION search_is_taken_in_word_for_word();

-- A request says what was asked for until it is published, and the same from then on. Nobody publishes their own.
ALTER TABLE access_requests
  ADD CONSTRAINT access_requests_ask_something CHECK (authority ~ '\S' AND asked ~ '\S' AND language ~ '\S');

CREATE FUNCTION access_request_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.published_at IS NOT NULL OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a request begins with its first version, seen by signed-in people' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a request is put down by a person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER access_requests_begin_rightly BEFORE INSERT ON access_requests
  FOR EACH ROW EXECUTE FUNCTION access_request_begins_rightly();

CREATE FUNCTION access_request_names_a_party() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.party IS NOT NULL AND NOT EXISTS (SELECT FROM parties WHERE statement_id = NEW.statement_id AND key = NEW.party) THEN
    RAISE EXCEPTION 'an authority acts for a party of the statement, or for none' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER access_requests_name_a_party BEFORE INSERT OR UPDATE ON access_requests
  FOR EACH ROW EXECUTE FUNCTION access_request_names_a_party();

CREATE FUNCTION access_request_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.statement_id, NEW.author_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.author_id, OLD.created_at) THEN
    RAISE EXCEPTION 'whose a request is never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.published_at IS NOT NULL AND (NEW.published_at, NEW.authority, NEW.party, NEW.language, NEW.asked, NEW.regime)
    IS DISTINCT FROM (OLD.published_at, OLD.authority, OLD.party, OLD.language, OLD.asked, OLD.regime) THEN
    RAISE EXCEPTION 'a published request stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version < OLD.version THEN
    RAISE EXCEPTION 'versions of a request count up' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND (
    NOT EXISTS (SELECT FROM request_acts WHERE request_id = NEW.id AND kind = 'sent')
    OR NOT EXISTS (
      SELECT FROM request_reviews
      WHERE request_id = NEW.id AND decision = 'approve' AND reviewer_id <> NEW.author_id)) THEN
    RAISE EXCEPTION 'a request is published once it was sent and somebody else has read it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER access_requests_move_as_permitted BEFORE UPDATE ON access_requests
  FOR EACH ROW EXECUTE FUNCTION access_request_moves_as_permitted();
CREATE TRIGGER access_requests_never_removed BEFORE DELETE ON access_requests FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER access_requests_never_emptied BEFORE TRUNCATE ON access_requests EXECUTE FUNCTION refuse_removal();

CREATE FUNCTION access_request_item_is_of_its_statement() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  request access_requests%ROWTYPE;
BEGIN
  SELECT * INTO request FROM access_requests
  WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.request_id ELSE OLD.request_id END;
  IF request.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a published request stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = request.statement_id) THEN
    RAISE EXCEPTION 'a request is about items of its statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER access_request_items_are_of_their_statement BEFORE INSERT OR DELETE ON access_request_items
  FOR EACH ROW EXECUTE FUNCTION access_request_item_is_of_its_statement();
CREATE TRIGGER access_request_items_never_change BEFORE UPDATE ON access_request_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_request_items_never_emptied BEFORE TRUNCATE ON access_request_items EXECUTE FUNCTION refuse_change();

-- What happened to a request: on days between the statement's and the present one, never before it was sent; answered once, and once more
-- after an appeal.
ALTER TABLE request_acts
  ADD CONSTRAINT request_acts_typed_deadlines_rest_on_something CHECK (
    num_nonnulls(deadline, basis) IN (0, 2) AND basis ~ '\S' AND deadline >= day
    AND (deadline IS NULL OR kind IN ('sent', 'acknowledged', 'extended', 'appealed'))),
  ADD CONSTRAINT request_acts_words_have_a_language CHECK (num_nonnulls(text, language) IN (0, 2) AND text ~ '\S' AND reference ~ '\S'),
  ADD CONSTRAINT request_acts_outcomes_may_be_a_source CHECK (
    source_id IS NULL OR kind IN ('answered', 'answered_partly', 'refused', 'nothing_held')),
  ADD CONSTRAINT request_acts_struck_with_a_reason CHECK (kind <> 'struck' OR (text IS NOT NULL AND corrects_id IS NOT NULL)),
  ADD CONSTRAINT request_acts_correct_another CHECK (corrects_id <> id),
  ADD CONSTRAINT request_acts_published_after_a_review CHECK ((published_at IS NULL) = (review_id IS NULL));

CREATE FUNCTION request_act_fits() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  corrected request_acts%ROWTYPE;
  outcomes CONSTANT request_act_kind[] := ARRAY['answered', 'answered_partly', 'refused', 'nothing_held']::request_act_kind[];
  standing record;
BEGIN
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.person_id AND kind = 'person') THEN
    RAISE EXCEPTION 'what happened to a request is put down by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'what happened to a request is public once somebody else has read it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.day > (now() AT TIME ZONE 'UTC')::date OR NEW.day < (
    SELECT s.date FROM statements s JOIN access_requests r ON r.statement_id = s.id WHERE r.id = NEW.request_id) THEN
    RAISE EXCEPTION 'a request is no older than its statement, and what happened lies in the past' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.corrects_id IS NOT NULL THEN
    SELECT * INTO corrected FROM request_acts WHERE id = NEW.corrects_id;
    IF corrected.request_id <> NEW.request_id OR corrected.kind = 'struck'
      OR NOT (NEW.kind IN ('struck', corrected.kind) OR (NEW.kind = ANY (outcomes) AND corrected.kind = ANY (outcomes))) THEN
      RAISE EXCEPTION 'a correction stands in place of an act of its kind' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  SELECT count(*) FILTER (WHERE kind = 'sent') AS sent, count(*) FILTER (WHERE kind = 'appealed') AS appealed,
         count(*) FILTER (WHERE kind = 'withdrawn') AS withdrawn, count(*) FILTER (WHERE kind = ANY (outcomes)) AS answered,
         count(*) AS all_of_them, min(day) AS first_day, min(day) FILTER (WHERE kind = 'sent') AS sent_on
    INTO standing
    FROM request_acts a
   WHERE a.request_id = NEW.request_id AND a.kind <> 'struck'
     AND NOT EXISTS (SELECT FROM request_acts c WHERE c.corrects_id = a.id);
  IF standing.sent > 1 OR (standing.all_of_them > 0 AND standing.sent = 0) OR standing.first_day < standing.sent_on
    OR standing.appealed > 1 OR standing.withdrawn > 1 OR standing.answered > 1 + standing.appealed THEN
    RAISE EXCEPTION 'a request is sent once and first, and answered once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER request_acts_fit AFTER INSERT ON request_acts FOR EACH ROW EXECUTE FUNCTION request_act_fits();

CREATE FUNCTION request_act_is_published_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.published_at IS NOT NULL OR NEW.published_at IS NULL
    OR (NEW.id, NEW.request_id, NEW.person_id, NEW.kind, NEW.day, NEW.reference, NEW.deadline, NEW.basis, NEW.text, NEW.language,
        NEW.source_id, NEW.corrects_id, NEW.recorded_at)
      IS DISTINCT FROM (OLD.id, OLD.request_id, OLD.person_id, OLD.kind, OLD.day, OLD.reference, OLD.deadline, OLD.basis, OLD.text,
        OLD.language, OLD.source_id, OLD.corrects_id, OLD.recorded_at) THEN
    RAISE EXCEPTION 'what happened to a request never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (
    SELECT FROM request_reviews v JOIN access_requests r ON r.id = v.request_id
    WHERE v.id = NEW.review_id AND v.request_id = NEW.request_id AND v.decision = 'approve' AND v.reviewer_id <> NEW.person_id
      AND r.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'what happened to a request is published by somebody else' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.source_id IS NOT NULL AND (SELECT listed_at FROM sources WHERE id = NEW.source_id) IS NULL THEN
    RAISE EXCEPTION 'a published answer is a listed source' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_acts_are_published_by_somebody_else BEFORE UPDATE ON request_acts
  FOR EACH ROW EXECUTE FUNCTION request_act_is_published_by_somebody_else();
CREATE TRIGGER request_acts_never_removed BEFORE DELETE ON request_acts FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER request_acts_never_emptied BEFORE TRUNCATE ON request_acts EXECUTE FUNCTION refuse_removal();

CREATE FUNCTION request_review_is_by_a_person() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.reviewer_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a request is read by a person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_reviews_are_by_a_person BEFORE INSERT ON request_reviews
  FOR EACH ROW EXECUTE FUNCTION request_review_is_by_a_person();
CREATE TRIGGER request_reviews_never_change BEFORE UPDATE OR DELETE ON request_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_reviews_never_emptied BEFORE TRUNCATE ON request_reviews EXECUTE FUNCTION refuse_change();
ALTER TABLE request_reviews
  ADD CONSTRAINT request_reviews_sent_back_with_a_reason CHECK (decision = 'approve' OR coalesce(reason, '') ~ '\S');

-- Which statements use a source in what readers see: what a public search found and what answers a public request belong there, too.
CREATE OR REPLACE VIEW source_uses AS
  SELECT c.statement_id, b.source_id
    FROM bearings b JOIN commitments c ON c.id = b.commitment_id
   WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
  UNION ALL
  SELECT c.statement_id, ct.source_id
    FROM citations ct
    JOIN revisions r ON r.id = ct.revision_id
    JOIN lines l ON l.id = r.line_id
    JOIN commitments c ON c.id = l.commitment_id
   WHERE r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL
  UNION ALL
  SELECT s.statement_id, s.found_source_id
    FROM logged_searches s
   WHERE s.state = 'published' AND s.found_source_id IS NOT NULL
  UNION ALL
  SELECT q.statement_id, a.source_id
    FROM request_acts a JOIN access_requests q ON q.id = a.request_id
   WHERE a.published_at IS NOT NULL AND a.source_id IS NOT NULL;

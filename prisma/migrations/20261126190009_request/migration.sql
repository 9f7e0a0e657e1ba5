-- Request: what authorities were asked for, and what came of it (docs/decisions/0027).

CREATE TYPE request_regime AS ENUM ('eu_1049_2001', 'es_19_2013', 'ma_31_13', 'other');
CREATE TYPE request_act_kind AS ENUM (
  'sent', 'acknowledged', 'extended', 'answered', 'answered_partly', 'refused', 'nothing_held', 'appealed', 'withdrawn', 'struck');

CREATE TABLE access_requests (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  author_id uuid NOT NULL,
  authority text NOT NULL,
  party text,
  language text NOT NULL,
  asked text NOT NULL,
  regime request_regime NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  CONSTRAINT access_requests_pkey PRIMARY KEY (id),
  CONSTRAINT access_requests_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT access_requests_author_id_fkey FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- A request says what was asked for until it is published, and the same from then on. Nobody publishes their own.
  CONSTRAINT access_requests_ask_something CHECK (authority ~ '\S' AND asked ~ '\S' AND language ~ '\S')
);
CREATE INDEX access_requests_statement_id_idx ON access_requests (statement_id);
CREATE INDEX access_requests_author_id_idx ON access_requests (author_id);
CREATE TRIGGER access_requests_never_removed BEFORE DELETE ON access_requests FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER access_requests_never_emptied BEFORE TRUNCATE ON access_requests EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER access_requests_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id ON access_requests
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id');
CREATE CONSTRAINT TRIGGER access_requests_leave_their_acts AFTER INSERT OR UPDATE ON access_requests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('request');

CREATE TABLE access_request_items (
  request_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  CONSTRAINT access_request_items_pkey PRIMARY KEY (request_id, commitment_id),
  CONSTRAINT access_request_items_request_id_fkey FOREIGN KEY (request_id)
    REFERENCES access_requests (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT access_request_items_commitment_id_fkey FOREIGN KEY (commitment_id)
    REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX access_request_items_commitment_id_idx ON access_request_items (commitment_id);
CREATE TRIGGER access_request_items_never_change BEFORE UPDATE ON access_request_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_request_items_never_emptied BEFORE TRUNCATE ON access_request_items EXECUTE FUNCTION refuse_change();

CREATE TABLE request_reviews (
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  decision mark_decision NOT NULL,
  reason text,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT request_reviews_pkey PRIMARY KEY (id),
  CONSTRAINT request_reviews_request_id_fkey FOREIGN KEY (request_id) REFERENCES access_requests (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT request_reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT request_reviews_sent_back_with_a_reason CHECK (decision = 'approve' OR coalesce(reason, '') ~ '\S')
);
CREATE INDEX request_reviews_request_id_idx ON request_reviews (request_id);
CREATE TRIGGER request_reviews_never_change BEFORE UPDATE OR DELETE ON request_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_reviews_never_emptied BEFORE TRUNCATE ON request_reviews EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_reviews_are_by_whoever_acts BEFORE INSERT ON request_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

CREATE TABLE request_acts (
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind request_act_kind NOT NULL,
  day date NOT NULL,
  reference text,
  deadline date,
  basis text,
  text text,
  language text,
  source_id text,
  corrects_id uuid,
  recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  review_id uuid,
  CONSTRAINT request_acts_pkey PRIMARY KEY (id),
  CONSTRAINT request_acts_request_id_fkey FOREIGN KEY (request_id) REFERENCES access_requests (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT request_acts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT request_acts_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT request_acts_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES request_acts (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT request_acts_review_id_fkey FOREIGN KEY (review_id) REFERENCES request_reviews (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- What happened to a request: on days between the statement's and the present one, never before it was sent; answered once, and once more
  -- after an appeal.
  CONSTRAINT request_acts_typed_deadlines_rest_on_something CHECK (
    num_nonnulls(deadline, basis) IN (0, 2) AND basis ~ '\S' AND deadline >= day
    AND (deadline IS NULL OR kind IN ('sent', 'acknowledged', 'extended', 'appealed'))),
  CONSTRAINT request_acts_words_have_a_language CHECK (num_nonnulls(text, language) IN (0, 2) AND text ~ '\S' AND reference ~ '\S'),
  CONSTRAINT request_acts_outcomes_may_be_a_source CHECK (
    source_id IS NULL OR kind IN ('answered', 'answered_partly', 'refused', 'nothing_held')),
  CONSTRAINT request_acts_struck_with_a_reason CHECK (kind <> 'struck' OR (text IS NOT NULL AND corrects_id IS NOT NULL)),
  CONSTRAINT request_acts_correct_another CHECK (corrects_id <> id),
  CONSTRAINT request_acts_published_after_a_review CHECK ((published_at IS NULL) = (review_id IS NULL))
);
CREATE UNIQUE INDEX request_acts_corrects_id_key ON request_acts (corrects_id);
CREATE INDEX request_acts_request_id_day_idx ON request_acts (request_id, day);
CREATE TRIGGER request_acts_never_removed BEFORE DELETE ON request_acts FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER request_acts_never_emptied BEFORE TRUNCATE ON request_acts EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER request_acts_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON request_acts
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');

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

-- Review: what a second person decides on. Each noun that is reviewed joins here in its own migration.

CREATE TYPE review_decision AS ENUM ('approve', 'send_back', 'show_as_interim');

-- One table of reviews for every noun that a second person decides on (docs/decisions/0041). A review is of one thing, and names all that was
-- read. That of a judgement names its words as well; one that sends a judgement back makes nothing public.
CREATE TABLE reviews (
  id uuid NOT NULL,
  revision_id uuid,
  reviewer_id uuid NOT NULL,
  decision review_decision NOT NULL,
  reason text,
  content_sha256 text,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- What a decision made public, all of it: the fingerprint that the reviewer's page showed.
  fingerprint text,
  link_id uuid,
  search_id uuid,
  note_id uuid,
  CONSTRAINT reviews_pkey PRIMARY KEY (id),
  CONSTRAINT reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT reviews_name_the_words_of_judgements CHECK ((revision_id IS NULL) = (content_sha256 IS NULL)),
  CONSTRAINT reviews_show_judgements_only CHECK (decision <> 'show_as_interim' OR revision_id IS NOT NULL),
  CONSTRAINT reviews_send_back_with_a_reason CHECK (decision <> 'send_back' OR coalesce(reason, '') ~ '\S'),
  CONSTRAINT reviews_name_all_that_they_publish CHECK (CASE WHEN decision = 'send_back' AND revision_id IS NOT NULL THEN fingerprint IS NULL
              ELSE coalesce(fingerprint, '') ~ '^[0-9a-f]{64}$' END),
  CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id, note_id) = 1)
);
CREATE INDEX reviews_revision_id_idx ON reviews (revision_id);
CREATE UNIQUE INDEX reviews_approve_once ON reviews (revision_id, reviewer_id) WHERE decision = 'approve';
CREATE INDEX reviews_link_id_idx ON reviews (link_id);
CREATE INDEX reviews_search_id_idx ON reviews (search_id);
CREATE INDEX reviews_note_id_idx ON reviews (note_id);
CREATE TRIGGER reviews_never_change BEFORE UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reviews_never_emptied BEFORE TRUNCATE ON reviews EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reviews_are_by_whoever_acts BEFORE INSERT ON reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

-- Whether a decision of whoever acts stands in a table of reviews, written now: the review that the act names, where it names one.
CREATE FUNCTION is_reviewed_now(reviews_of text, object text, id text, reviewer uuid, decided text, review text) RETURNS boolean
  LANGUAGE plpgsql
  AS $$
DECLARE
  found boolean;
BEGIN
  EXECUTE format(
    'SELECT EXISTS (SELECT FROM %I WHERE %I = $1::uuid AND reviewer_id = $2 AND decision::text = $3
       AND ($4 IS NULL OR id = $4::uuid) AND xmin = pg_current_xact_id()::xid)', reviews_of, object)
    INTO found USING id, reviewer, decided, review;
  RETURN found;
END $$;

-- The column of a review that names what it is of, by noun; null for what is reviewed elsewhere.
CREATE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE noun WHEN 'lineage-link' THEN 'link_id' WHEN 'search-log' THEN 'search_id' WHEN 'note' THEN 'note_id' END
  $$;

-- Where work goes from where: the same for every noun. lib/review/rules/steps.ts says the same.
CREATE FUNCTION is_step(before text, after text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT (before, after) IN (
    ('open', 'submitted'), ('open', 'withdrawn'),
    ('submitted', 'sent_back'), ('submitted', 'published'), ('submitted', 'withdrawn'),
    ('sent_back', 'submitted'), ('sent_back', 'withdrawn'), ('published', 'withdrawn'))
  $$;

-- On reviews, once for each noun: a person who had no hand in it decides on what is submitted, as it stands.
CREATE FUNCTION is_reviewed_by_another() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  work record;
BEGIN
  SELECT state, people, fingerprint INTO work FROM under_review
  WHERE noun = TG_ARGV[0] AND id = (to_jsonb(NEW) ->> review_key(TG_ARGV[0]))::uuid;
  IF NEW.reviewer_id = ANY (work.people) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.reviewer_id AND kind = 'person') THEN
    RAISE EXCEPTION 'work is reviewed by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF work.state <> 'submitted' OR work.fingerprint IS DISTINCT FROM NEW.fingerprint THEN
    RAISE EXCEPTION 'a review is on submitted work as it stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- On each reviewed table: its state goes along the steps only, and to a decision with the review that takes it, in one transaction.
CREATE FUNCTION takes_a_step() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  decided text := CASE NEW.state::text WHEN 'published' THEN 'approve' WHEN 'sent_back' THEN 'send_back' END;
  has boolean;
BEGIN
  IF NOT is_step(OLD.state::text, NEW.state::text) THEN
    RAISE EXCEPTION 'work does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF decided IS NOT NULL THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM reviews WHERE %I = $1 AND decision::text = $2 AND xmin = pg_current_xact_id()::xid)',
      review_key(TG_ARGV[0])) INTO has USING NEW.id, decided;
    IF NOT has THEN
      RAISE EXCEPTION 'a second person decides on work' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- On each reviewed table, and on reviews once for each noun: a step and a decision leave their own act in the record, in their transaction.
CREATE FUNCTION step_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  act text := CASE to_jsonb(NEW) ->> 'state'
    WHEN 'sent_back' THEN 'sent back' WHEN 'withdrawn' THEN 'withdrew' ELSE to_jsonb(NEW) ->> 'state' END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], NEW.id, act) THEN
    RAISE EXCEPTION 'every step is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION decision_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  act text := CASE NEW.decision WHEN 'approve' THEN 'approved' ELSE 'sent back' END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], (to_jsonb(NEW) ->> review_key(TG_ARGV[0]))::uuid, act) THEN
    RAISE EXCEPTION 'every decision is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

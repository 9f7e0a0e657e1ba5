-- Commitment: the items marked in a statement, their areas, bodies and bearings; how marks come and go.

CREATE TYPE stance AS ENUM ('supports', 'contradicts', 'context');
CREATE TYPE mark_state AS ENUM ('submitted', 'sent_back', 'published', 'withdrawn');

CREATE TABLE areas (
  statement_id uuid NOT NULL,
  key text NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  titles jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT areas_pkey PRIMARY KEY (statement_id, key),
  CONSTRAINT areas_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT areas_titles_by_language CHECK (jsonb_typeof(titles) = 'object')
);
CREATE UNIQUE INDEX areas_statement_id_position_key ON areas (statement_id, position);
CREATE TRIGGER areas_come_with_their_statement BEFORE INSERT ON areas
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('statements', 'statement_id');

CREATE TABLE commitments (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  rendering_id uuid NOT NULL,
  passage_number integer NOT NULL,
  reference text NOT NULL,
  key text NOT NULL,
  title text NOT NULL,
  title_language text NOT NULL DEFAULT 'en',
  area_key text NOT NULL,
  force force NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  exact text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  why_this_force text NOT NULL,
  followed boolean NOT NULL,
  governed_by_id uuid,
  marked_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  published_at timestamptz(3),
  state mark_state NOT NULL DEFAULT 'submitted',
  version integer NOT NULL DEFAULT 1,
  withdrawn_language text,
  search tsvector GENERATED ALWAYS AS (search_words(title, exact, why_this_force)) STORED,
  CONSTRAINT commitments_pkey PRIMARY KEY (id),
  CONSTRAINT commitments_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT commitments_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT commitments_rendering_id_passage_number_fkey FOREIGN KEY (rendering_id, passage_number)
    REFERENCES passages (rendering_id, number) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT commitments_statement_id_area_key_fkey FOREIGN KEY (statement_id, area_key)
    REFERENCES areas (statement_id, key) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT commitments_governed_by_id_fkey FOREIGN KEY (governed_by_id) REFERENCES commitments (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT commitments_marked_by_id_fkey FOREIGN KEY (marked_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT commitments_reference_names_the_passage CHECK (reference ~ ('^' || passage_number || '[a-z]+$')),
  CONSTRAINT commitments_withdrawn_with_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT commitments_govern_others_only CHECK (governed_by_id <> id),
  -- The state and the days that go with it.
  CONSTRAINT commitments_withdrawn_on_a_day CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CONSTRAINT commitments_published_on_a_day CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT commitments_withdrawn_in_words CHECK (withdrawn_reason ~ '\S')
);
CREATE INDEX commitments_rendering_id_passage_number_start_idx ON commitments (rendering_id, passage_number, start);
CREATE UNIQUE INDEX commitments_statement_id_reference_key ON commitments (statement_id, reference);
CREATE UNIQUE INDEX commitments_statement_id_key_key ON commitments (statement_id, key);
CREATE INDEX commitments_search_idx ON commitments USING GIN (search);
CREATE TRIGGER commitments_never_removed BEFORE DELETE ON commitments FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER commitments_never_emptied BEFORE TRUNCATE ON commitments EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER commitments_quote_their_rendering BEFORE INSERT OR UPDATE OF rendering_id, start, "end", exact ON commitments
  FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE CONSTRAINT TRIGGER commitments_leave_their_acts AFTER INSERT OR UPDATE ON commitments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('commitment');

CREATE TABLE responsible_bodies (
  commitment_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  CONSTRAINT responsible_bodies_pkey PRIMARY KEY (commitment_id, position),
  CONSTRAINT responsible_bodies_commitment_id_fkey FOREIGN KEY (commitment_id)
    REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE bearings (
  commitment_id uuid NOT NULL,
  source_id text NOT NULL,
  stance stance NOT NULL,
  -- When a source was first said to bear on an item, so that a page of an earlier day does not show it.
  added_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT bearings_pkey PRIMARY KEY (commitment_id, source_id),
  CONSTRAINT bearings_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT bearings_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
-- A source's items are asked for as often as an item's sources.
CREATE INDEX bearings_source_id_idx ON bearings (source_id);

CREATE TABLE mark_reviews (
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  decision mark_decision NOT NULL,
  reason text,
  content_sha256 text NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT mark_reviews_pkey PRIMARY KEY (id),
  CONSTRAINT mark_reviews_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT mark_reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX mark_reviews_commitment_id_idx ON mark_reviews (commitment_id);
CREATE TRIGGER mark_reviews_never_change BEFORE UPDATE OR DELETE ON mark_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mark_reviews_never_emptied BEFORE TRUNCATE ON mark_reviews EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mark_reviews_are_by_whoever_acts BEFORE INSERT ON mark_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

CREATE TABLE mark_versions (
  commitment_id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  title_language text NOT NULL,
  force force NOT NULL,
  area_key text NOT NULL,
  why_this_force text NOT NULL,
  responsible text[],
  content_sha256 text NOT NULL,
  submitted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT mark_versions_pkey PRIMARY KEY (commitment_id, number),
  CONSTRAINT mark_versions_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
-- What was submitted, and what was decided on it, is a record.
CREATE TRIGGER mark_versions_never_change BEFORE UPDATE OR DELETE ON mark_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mark_versions_never_emptied BEFORE TRUNCATE ON mark_versions EXECUTE FUNCTION refuse_change();

CREATE TABLE mark_withdrawals (
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  proposed_by_id uuid NOT NULL,
  proposed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  reason text NOT NULL,
  language text NOT NULL,
  decision mark_decision,
  decided_by_id uuid,
  decided_at timestamptz(3),
  decision_reason text,
  -- Whoever proposed to withdraw an item can take that back while nobody has decided.
  taken_back_at timestamptz(3),
  CONSTRAINT mark_withdrawals_pkey PRIMARY KEY (id),
  CONSTRAINT mark_withdrawals_commitment_id_fkey FOREIGN KEY (commitment_id)
    REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT mark_withdrawals_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT mark_withdrawals_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT mark_withdrawals_say_why CHECK (reason ~ '\S'),
  CONSTRAINT mark_withdrawals_decided_by_somebody CHECK (
    (decision IS NULL) = (decided_by_id IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT mark_withdrawals_decided_by_another CHECK (decided_by_id <> proposed_by_id),
  CONSTRAINT mark_withdrawals_declined_with_a_reason CHECK (decision IS DISTINCT FROM 'send_back' OR coalesce(decision_reason, '') ~ '\S'),
  CONSTRAINT mark_withdrawals_decided_or_taken_back CHECK (decision IS NULL OR taken_back_at IS NULL)
);
CREATE INDEX mark_withdrawals_commitment_id_idx ON mark_withdrawals (commitment_id);
-- A proposal is decided or taken back, once; then another one can be made.
CREATE UNIQUE INDEX mark_withdrawals_one_open ON mark_withdrawals (commitment_id) WHERE decision IS NULL AND taken_back_at IS NULL;
CREATE TRIGGER mark_withdrawals_never_removed BEFORE DELETE ON mark_withdrawals FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER mark_withdrawals_never_emptied BEFORE TRUNCATE ON mark_withdrawals EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER mark_withdrawals_are_by_whoever_acts BEFORE INSERT OR UPDATE OF proposed_by_id, decided_by_id ON mark_withdrawals
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('proposed_by_id', 'decided_by_id');

-- A marked item lies inside its passage of the base rendering; its reference is the passage's number and a letter, for good.
CREATE FUNCTION commitment_lies_in_its_passage() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM passages p JOIN renderings r ON r.id = p.rendering_id
    WHERE p.rendering_id = NEW.rendering_id AND p.number = NEW.passage_number
      AND p.start <= NEW.start AND NEW."end" <= p."end" AND r.is_base AND r.statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a marked item lies inside its passage of the base rendering' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.reference, NEW.statement_id, NEW.rendering_id, NEW.passage_number, NEW.start, NEW."end", NEW.exact)
    IS DISTINCT FROM (OLD.reference, OLD.statement_id, OLD.rendering_id, OLD.passage_number, OLD.start, OLD."end", OLD.exact) THEN
    RAISE EXCEPTION 'a reference and its words are given once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitments_lie_in_their_passage BEFORE INSERT OR UPDATE ON commitments
  FOR EACH ROW EXECUTE FUNCTION commitment_lies_in_its_passage();

-- A mark made by a person awaits a second one; what it says decides whether it is followed, and no item governs it.
CREATE FUNCTION mark_begins_as_submitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (SELECT FROM people WHERE id = NEW.marked_by_id AND kind = 'person')
    AND (NEW.state <> 'submitted' OR NEW.published_at IS NOT NULL OR NEW.version <> 1 OR NEW.governed_by_id IS NOT NULL
      OR NEW.followed <> (NEW.force NOT IN ('declared', 'acknowledged'))) THEN
    RAISE EXCEPTION 'a mark made by a person begins as submitted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitments_begin_as_submitted BEFORE INSERT ON commitments
  FOR EACH ROW EXECUTE FUNCTION mark_begins_as_submitted();

-- No words are marked twice at a time. The statement's row is taken, so that of two who mark the same words at once one waits and
-- is then refused. Looked at after the row is written: what is wrong with the row itself is said first.
CREATE FUNCTION mark_overlaps_no_other() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM FROM statements WHERE id = NEW.statement_id FOR NO KEY UPDATE;
  IF NEW.state <> 'withdrawn' AND EXISTS (
    SELECT FROM commitments
    WHERE rendering_id = NEW.rendering_id AND passage_number = NEW.passage_number AND id <> NEW.id AND state <> 'withdrawn'
      AND start < NEW."end" AND NEW.start < "end") THEN
    RAISE EXCEPTION 'marked items do not overlap' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER commitments_overlap_no_other AFTER INSERT ON commitments
  FOR EACH ROW EXECUTE FUNCTION mark_overlaps_no_other();

-- What a mark says changes only while it is sent back, and goes to a second reading with it. Its state moves along the permitted
-- steps; it becomes public, and is withdrawn once public, by two people.
CREATE FUNCTION mark_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.key, NEW.prefix, NEW.suffix, NEW.governed_by_id, NEW.marked_by_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.key, OLD.prefix, OLD.suffix, OLD.governed_by_id, OLD.marked_by_id, OLD.created_at) THEN
    RAISE EXCEPTION 'what a mark was begun with never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('submitted', 'sent_back'), ('submitted', 'published'), ('submitted', 'withdrawn'),
    ('sent_back', 'submitted'), ('sent_back', 'withdrawn'), ('published', 'withdrawn')) THEN
    RAISE EXCEPTION 'a mark cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    IF NEW.version <> OLD.version + 1 OR NEW.followed <> (NEW.force NOT IN ('declared', 'acknowledged')) THEN
      RAISE EXCEPTION 'a mark is submitted again as its next version' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (NEW.title, NEW.title_language, NEW.area_key, NEW.force, NEW.why_this_force, NEW.version)
    IS DISTINCT FROM (OLD.title, OLD.title_language, OLD.area_key, OLD.force, OLD.why_this_force, OLD.version) THEN
    RAISE EXCEPTION 'what a mark says changes only once it was sent back' USING ERRCODE = 'restrict_violation';
  ELSIF NEW.followed <> OLD.followed THEN
    IF (OLD.state, NEW.state) <> ('published', 'published') OR NEW.force NOT IN ('declared', 'acknowledged') THEN
      RAISE EXCEPTION 'following is turned on for public positions only' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.followed AND EXISTS (
      SELECT FROM revisions r JOIN lines l ON l.id = r.line_id WHERE l.commitment_id = NEW.id) THEN
      RAISE EXCEPTION 'what was judged stays followed' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.published_at IS DISTINCT FROM OLD.published_at AND (OLD.state, NEW.state) <> ('submitted', 'published') THEN
    RAISE EXCEPTION 'the day on which an item became public never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.withdrawn_at, NEW.withdrawn_reason, NEW.withdrawn_language)
    IS DISTINCT FROM (OLD.withdrawn_at, OLD.withdrawn_reason, OLD.withdrawn_language) AND NEW.state = OLD.state THEN
    RAISE EXCEPTION 'an item is withdrawn once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.state, NEW.state) = ('submitted', 'published') AND NOT EXISTS (
    SELECT FROM mark_reviews r JOIN mark_versions v ON v.commitment_id = r.commitment_id AND v.content_sha256 = r.content_sha256
    WHERE r.commitment_id = NEW.id AND v.number = NEW.version AND r.decision = 'approve') THEN
    RAISE EXCEPTION 'a mark becomes public once a second person approved it' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.state, NEW.state) = ('published', 'withdrawn') AND NOT EXISTS (
    SELECT FROM mark_withdrawals WHERE commitment_id = NEW.id AND decision = 'approve' AND reason = NEW.withdrawn_reason) THEN
    RAISE EXCEPTION 'a public item is withdrawn once a second person agreed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' AND EXISTS (
    SELECT FROM commitments WHERE governed_by_id = NEW.id AND state <> 'withdrawn') THEN
    RAISE EXCEPTION 'an item that governs others stands as long as they do' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitments_move_as_permitted BEFORE UPDATE ON commitments
  FOR EACH ROW EXECUTE FUNCTION mark_moves_as_permitted();

-- The bodies are part of what a mark says: written with it, or with its next version.
CREATE FUNCTION body_is_written_with_its_mark() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  marked uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (
    SELECT FROM commitments
    WHERE id = marked AND xmin = pg_current_xact_id()::xid
      AND (published_at IS NULL OR (TG_OP = 'INSERT' AND created_at = published_at))) THEN
    RAISE EXCEPTION 'the bodies of a mark are written with it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER responsible_bodies_come_with_their_mark BEFORE INSERT OR UPDATE OR DELETE ON responsible_bodies
  FOR EACH ROW EXECUTE FUNCTION body_is_written_with_its_mark();

CREATE FUNCTION version_is_what_the_mark_says() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM commitments
    WHERE id = NEW.commitment_id AND state = 'submitted' AND version = NEW.number
      AND (title, title_language, force, area_key, why_this_force)
        = (NEW.title, NEW.title_language, NEW.force, NEW.area_key, NEW.why_this_force)) THEN
    RAISE EXCEPTION 'a version is what the mark says' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_versions_are_what_the_mark_says BEFORE INSERT ON mark_versions
  FOR EACH ROW EXECUTE FUNCTION version_is_what_the_mark_says();

CREATE FUNCTION mark_reviewer_is_another() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND marked_by_id = NEW.reviewer_id) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND state = 'submitted') THEN
    RAISE EXCEPTION 'only a submitted mark is reviewed' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (
    SELECT FROM mark_versions v JOIN commitments c ON c.id = v.commitment_id AND c.version = v.number
    WHERE c.id = NEW.commitment_id AND v.content_sha256 = NEW.content_sha256) THEN
    RAISE EXCEPTION 'a reviewer decides on the text they read' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'send_back' AND coalesce(NEW.reason, '') !~ '\S' THEN
    RAISE EXCEPTION 'work is sent back with a reason' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_reviews_are_by_another BEFORE INSERT ON mark_reviews
  FOR EACH ROW EXECUTE FUNCTION mark_reviewer_is_another();

-- One proposal at a time to withdraw a public item, in words, decided once and by somebody else.
CREATE FUNCTION withdrawal_is_decided_once() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.decision IS NOT NULL OR NEW.taken_back_at IS NOT NULL
      OR NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND state = 'published') THEN
      RAISE EXCEPTION 'a public item is proposed to be withdrawn' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD.decision IS NOT NULL OR OLD.taken_back_at IS NOT NULL
    OR (NEW.id, NEW.commitment_id, NEW.proposed_by_id, NEW.proposed_at, NEW.reason, NEW.language)
      IS DISTINCT FROM (OLD.id, OLD.commitment_id, OLD.proposed_by_id, OLD.proposed_at, OLD.reason, OLD.language) THEN
    RAISE EXCEPTION 'a proposal to withdraw is decided once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_withdrawals_are_decided_once BEFORE INSERT OR UPDATE ON mark_withdrawals
  FOR EACH ROW EXECUTE FUNCTION withdrawal_is_decided_once();

-- Status update: lines, drafts, revisions and what belongs to them.

CREATE TYPE judgement AS ENUM (
  'no_public_evidence', 'reaffirmed', 'taken_up', 'resourced', 'operating', 'delivered', 'stalled', 'reversed', 'superseded',
  'not_assessable', 'supported', 'partly_supported', 'disputed', 'contradicted', 'cannot_be_checked');
CREATE TYPE confidence AS ENUM ('low', 'moderate', 'high');
CREATE TYPE succession AS ENUM ('replaces', 'corrects');
CREATE TYPE revision_state AS ENUM ('submitted', 'sent_back', 'withdrawn', 'final', 'corrected', 'replaced');
CREATE TYPE link_to_statement AS ENUM ('explicit', 'plausible', 'none');

CREATE TABLE lines (
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  party text NOT NULL,
  CONSTRAINT lines_pkey PRIMARY KEY (id),
  CONSTRAINT lines_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX lines_commitment_id_party_key ON lines (commitment_id, party);
CREATE TRIGGER lines_never_change BEFORE UPDATE ON lines FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lines_never_removed BEFORE DELETE ON lines FOR EACH ROW EXECUTE FUNCTION refuse_removal();

CREATE TABLE drafts (
  id uuid NOT NULL,
  line_id uuid NOT NULL,
  person_id uuid NOT NULL,
  begun_from integer NOT NULL,
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT drafts_pkey PRIMARY KEY (id),
  CONSTRAINT drafts_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX drafts_line_id_person_id_key ON drafts (line_id, person_id);

CREATE TABLE revisions (
  id uuid NOT NULL,
  line_id uuid NOT NULL,
  number integer NOT NULL,
  begun_from integer NOT NULL,
  author_id uuid NOT NULL,
  submitted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  judgement judgement NOT NULL,
  confidence confidence NOT NULL,
  since text,
  seen_up_to text NOT NULL,
  rationale text NOT NULL,
  rationale_language text NOT NULL,
  later_text text,
  succession succession,
  correction_reason text,
  content_sha256 text NOT NULL,
  state revision_state NOT NULL DEFAULT 'submitted',
  state_since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  shown_as_interim_at timestamptz(3),
  shown_as_interim_by_id uuid,
  final_at timestamptz(3),
  search tsvector GENERATED ALWAYS AS (search_words(NULL, rationale, correction_reason)) STORED,
  CONSTRAINT revisions_pkey PRIMARY KEY (id),
  CONSTRAINT revisions_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT revisions_author_id_fkey FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT revisions_shown_as_interim_by_id_fkey FOREIGN KEY (shown_as_interim_by_id)
    REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT revisions_correction_has_a_reason CHECK (succession IS DISTINCT FROM 'corrects' OR correction_reason IS NOT NULL),
  CONSTRAINT revisions_dates_as_known CHECK (
    seen_up_to ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' AND since ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  CONSTRAINT revisions_rationale_is_not_empty CHECK (rationale ~ '\S')
);
CREATE INDEX revisions_state_submitted_at_idx ON revisions (state, submitted_at);
CREATE UNIQUE INDEX revisions_line_id_number_key ON revisions (line_id, number);
CREATE UNIQUE INDEX revisions_one_final ON revisions (line_id) WHERE state = 'final';
CREATE INDEX revisions_search_idx ON revisions USING GIN (search);
CREATE TRIGGER revisions_never_removed BEFORE DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER revisions_never_emptied BEFORE TRUNCATE ON revisions EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER revisions_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id, shown_as_interim_by_id ON revisions
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id', 'shown_as_interim_by_id');

CREATE TABLE citations (
  revision_id uuid NOT NULL,
  number integer NOT NULL,
  source_id text NOT NULL,
  stance stance NOT NULL,
  shows text NOT NULL,
  link_to_statement link_to_statement,
  quote text,
  locator text,
  figure text,
  express_withdrawal boolean NOT NULL DEFAULT false,
  search tsvector GENERATED ALWAYS AS (search_words(NULL, shows || ' ' || coalesce(quote, ''), locator)) STORED,
  CONSTRAINT citations_pkey PRIMARY KEY (revision_id, number),
  CONSTRAINT citations_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT citations_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX citations_source_id_idx ON citations (source_id);
CREATE INDEX citations_search_idx ON citations USING GIN (search);
CREATE TRIGGER citations_never_change BEFORE UPDATE OR DELETE ON citations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER citations_never_emptied BEFORE TRUNCATE ON citations EXECUTE FUNCTION refuse_change();

CREATE TABLE elements (
  revision_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  covered boolean NOT NULL,
  CONSTRAINT elements_pkey PRIMARY KEY (revision_id, position),
  CONSTRAINT elements_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER elements_never_change BEFORE UPDATE OR DELETE ON elements FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER elements_never_emptied BEFORE TRUNCATE ON elements EXECUTE FUNCTION refuse_change();

CREATE TABLE search_logs (
  revision_id uuid NOT NULL,
  position integer NOT NULL,
  place text NOT NULL,
  language text NOT NULL,
  day date NOT NULL,
  taken_from_id uuid,
  CONSTRAINT search_logs_pkey PRIMARY KEY (revision_id, position),
  CONSTRAINT search_logs_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT search_logs_taken_from_id_fkey FOREIGN KEY (taken_from_id) REFERENCES logged_searches (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX search_logs_taken_from_id_idx ON search_logs (taken_from_id);
CREATE TRIGGER search_logs_never_change BEFORE UPDATE OR DELETE ON search_logs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER search_logs_never_emptied BEFORE TRUNCATE ON search_logs EXECUTE FUNCTION refuse_change();

ALTER TABLE reviews ADD CONSTRAINT reviews_revision_id_fkey FOREIGN KEY (revision_id)
    REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE follow_ups ADD CONSTRAINT follow_ups_outcome_revision_id_fkey FOREIGN KEY (outcome_revision_id)
    REFERENCES revisions (id) ON DELETE SET NULL ON UPDATE CASCADE;

-- All parties together, or one party of the item's statement.
CREATE FUNCTION line_is_for_a_party() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.party <> 'all' AND NOT EXISTS (
    SELECT FROM commitments c JOIN parties p ON p.statement_id = c.statement_id
    WHERE c.id = NEW.commitment_id AND p.key = NEW.party) THEN
    RAISE EXCEPTION 'a line is for all parties or for one party of the statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lines_are_for_a_party BEFORE INSERT ON lines FOR EACH ROW EXECUTE FUNCTION line_is_for_a_party();

-- Numbered 1, 2, … without a gap; the kind of judgement fits the kind of item.
CREATE FUNCTION revision_is_next_of_its_line() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  newest integer := (SELECT coalesce(max(number), 0) FROM revisions WHERE line_id = NEW.line_id);
  marked_as force := (SELECT c.force FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE l.id = NEW.line_id);
  is_finding boolean := NEW.judgement IN ('supported', 'partly_supported', 'disputed', 'contradicted', 'cannot_be_checked');
BEGIN
  IF NEW.number <> newest + 1 OR NEW.begun_from <> newest THEN
    RAISE EXCEPTION 'a revision is begun from the newest of its line and follows it' USING ERRCODE = 'check_violation';
  END IF;
  IF (marked_as = 'claimed') <> is_finding THEN
    RAISE EXCEPTION 'a claim gets a finding, everything else a status' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> 'submitted' OR NEW.final_at IS NOT NULL THEN
    RAISE EXCEPTION 'a revision starts as submitted' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.shown_as_interim_at IS NOT NULL AND NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'import') THEN
    RAISE EXCEPTION 'only the starter dossier is shown as interim from the start' USING ERRCODE = 'check_violation';
  END IF;
  -- The database says when: the parts of the revision are known by this moment to belong to its transaction.
  NEW.submitted_at := date_trunc('milliseconds', transaction_timestamp());
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_follow_their_line BEFORE INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION revision_is_next_of_its_line();

-- The authors of a revision: whoever submitted it, or an earlier revision of the line since its last final one.
CREATE FUNCTION is_author_of(revision uuid, someone uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM revisions this JOIN revisions r ON r.line_id = this.line_id
    WHERE this.id = revision AND r.author_id = someone AND r.number <= this.number
      AND r.number > coalesce((SELECT max(f.number) FROM revisions f
                               WHERE f.line_id = this.line_id AND f.final_at IS NOT NULL AND f.number < this.number), 0))
  $$;

CREATE FUNCTION needs_two_reviewers(judgement judgement) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT judgement IN ('delivered', 'stalled', 'reversed', 'contradicted') $$;

-- What was sent back or withdrawn stands in nobody's way: the revision before it, if it is still submitted, can be approved.
CREATE FUNCTION reviewer_is_no_author() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  revision revisions%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM revisions WHERE id = NEW.revision_id;
  IF is_author_of(NEW.revision_id, NEW.reviewer_id) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF revision.state <> 'submitted' THEN
    RAISE EXCEPTION 'only a submitted revision is reviewed' USING ERRCODE = 'check_violation';
  END IF;
  IF revision.content_sha256 <> NEW.content_sha256 THEN
    RAISE EXCEPTION 'a reviewer decides on the text they read' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'send_back' AND coalesce(NEW.reason, '') !~ '\S' THEN
    RAISE EXCEPTION 'work is sent back with a reason' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approve' AND EXISTS (
    SELECT FROM citations WHERE revision_id = NEW.revision_id AND (coalesce(quote, '') !~ '\S' OR coalesce(locator, '') !~ '\S')) THEN
    RAISE EXCEPTION 'every citation has a quote and a locator before approval' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approve' AND EXISTS (
    SELECT FROM revisions
    WHERE line_id = revision.line_id AND number > revision.number AND state NOT IN ('sent_back', 'withdrawn')) THEN
    RAISE EXCEPTION 'only the newest revision that stands is approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_are_by_somebody_else BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION reviewer_is_no_author();

-- A revision's words never change; its state moves along the permitted steps only, and final needs its approvals.
CREATE FUNCTION revision_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  approvals integer;
BEGIN
  IF (NEW.id, NEW.line_id, NEW.number, NEW.begun_from, NEW.author_id, NEW.submitted_at, NEW.judgement, NEW.confidence, NEW.since,
      NEW.seen_up_to, NEW.rationale, NEW.rationale_language, NEW.later_text, NEW.succession, NEW.correction_reason, NEW.content_sha256)
    IS DISTINCT FROM
     (OLD.id, OLD.line_id, OLD.number, OLD.begun_from, OLD.author_id, OLD.submitted_at, OLD.judgement, OLD.confidence, OLD.since,
      OLD.seen_up_to, OLD.rationale, OLD.rationale_language, OLD.later_text, OLD.succession, OLD.correction_reason, OLD.content_sha256) THEN
    RAISE EXCEPTION 'a revision''s words never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('submitted', 'sent_back'), ('submitted', 'withdrawn'), ('submitted', 'final'), ('submitted', 'replaced'),
    ('final', 'corrected'), ('final', 'replaced')) THEN
    RAISE EXCEPTION 'a revision cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'final' AND OLD.state <> 'final' THEN
    SELECT count(*) INTO approvals FROM reviews WHERE revision_id = NEW.id AND decision = 'approve';
    IF approvals < (CASE WHEN needs_two_reviewers(NEW.judgement) THEN 2 ELSE 1 END) THEN
      RAISE EXCEPTION 'final needs its approvals' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF (NEW.final_at IS NOT NULL) <> (NEW.state IN ('final', 'corrected') OR (NEW.state = 'replaced' AND OLD.final_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'the day a revision became final stands with it' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.final_at IS NOT NULL AND NEW.final_at <> OLD.final_at THEN
    RAISE EXCEPTION 'the day a revision became final never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.shown_as_interim_at, NEW.shown_as_interim_by_id) IS DISTINCT FROM (OLD.shown_as_interim_at, OLD.shown_as_interim_by_id) THEN
    IF OLD.shown_as_interim_at IS NOT NULL OR OLD.state <> 'submitted'
      OR NEW.shown_as_interim_at IS NULL OR NEW.shown_as_interim_by_id IS NULL
      OR is_author_of(NEW.id, NEW.shown_as_interim_by_id) THEN
      RAISE EXCEPTION 'a submitted revision is shown as interim once, by somebody who is no author of it' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.state <> OLD.state THEN
    NEW.state_since := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_move_as_permitted BEFORE UPDATE ON revisions FOR EACH ROW EXECUTE FUNCTION revision_moves_as_permitted();

-- A submission is whole: its parts are written in the transaction that writes it, and never joined later.
CREATE FUNCTION part_is_written_with_its_revision() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  -- An update in a later transaction renews xmin; the moment of submission it cannot renew.
  IF NOT EXISTS (
    SELECT FROM revisions
    WHERE id = NEW.revision_id AND xmin = pg_current_xact_id()::xid
      AND submitted_at = date_trunc('milliseconds', transaction_timestamp())) THEN
    RAISE EXCEPTION 'the parts of a revision are written together with it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER citations_come_with_their_revision BEFORE INSERT ON citations FOR EACH ROW EXECUTE FUNCTION part_is_written_with_its_revision();
CREATE TRIGGER elements_come_with_their_revision BEFORE INSERT ON elements FOR EACH ROW EXECUTE FUNCTION part_is_written_with_its_revision();
CREATE TRIGGER search_logs_come_with_their_revision BEFORE INSERT ON search_logs FOR EACH ROW EXECUTE FUNCTION part_is_written_with_its_revision();

-- Only what is public and stands is judged. The item is held while it is looked at, so that nobody withdraws it meanwhile.
CREATE FUNCTION judged_item_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  judged uuid := CASE TG_TABLE_NAME
    WHEN 'revisions' THEN (SELECT commitment_id FROM lines WHERE id = (to_jsonb(NEW) ->> 'line_id')::uuid)
    ELSE (SELECT l.commitment_id FROM revisions r JOIN lines l ON l.id = r.line_id WHERE r.id = (to_jsonb(NEW) ->> 'revision_id')::uuid)
  END;
BEGIN
  PERFORM FROM commitments WHERE id = judged AND state = 'published' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only an item that stands in public is judged' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_are_on_items_that_stand BEFORE INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION judged_item_stands();
CREATE TRIGGER reviews_are_on_items_that_stand BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION judged_item_stands();

-- Whether a judgement that readers see, or saw, cites a source.
CREATE FUNCTION is_cited_in_public(source text) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM citations c JOIN revisions r ON r.id = c.revision_id
    WHERE c.source_id = source AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL))
  $$;

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

-- Every step of a revision leaves its act in the record, in the transaction that takes it. Looked at when the transaction ends, since the
-- record is written last.
CREATE FUNCTION revision_step_is_recorded() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  before revision_state := CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END;
  shown_before timestamptz := CASE WHEN TG_OP = 'UPDATE' THEN OLD.shown_as_interim_at END;
  act text := CASE NEW.state
    WHEN 'submitted' THEN 'submitted' WHEN 'sent_back' THEN 'sent back' WHEN 'withdrawn' THEN 'withdrew' WHEN 'final' THEN 'published'
    ELSE NEW.state::text END;
BEGIN
  IF NEW.state IS DISTINCT FROM before AND NOT is_recorded_now(NEW.id, act) THEN
    RAISE EXCEPTION 'every step of a revision is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.shown_as_interim_at IS DISTINCT FROM shown_before AND NOT is_recorded_now(NEW.id, 'showed as interim') THEN
    RAISE EXCEPTION 'every step of a revision is recorded: showed as interim' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revisions_leave_their_steps AFTER INSERT OR UPDATE OF state, shown_as_interim_at ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION revision_step_is_recorded();

CREATE FUNCTION review_is_recorded() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  act text := CASE NEW.decision WHEN 'approve' THEN 'approved' WHEN 'send_back' THEN 'sent back' ELSE 'showed as interim' END;
BEGIN
  IF NOT is_recorded_now(NEW.revision_id, act) THEN
    RAISE EXCEPTION 'every step of a revision is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER reviews_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION review_is_recorded();

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

-- Since when a judgement has its state is the day of the step, which readers see: no day without the step.
CREATE FUNCTION revision_has_its_state_since_the_step() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'since when a revision has its state changes with the state' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER revisions_have_their_state_since_the_step BEFORE UPDATE OF state_since ON revisions FOR EACH ROW
  WHEN (NEW.state = OLD.state AND NEW.state_since IS DISTINCT FROM OLD.state_since)
  EXECUTE FUNCTION revision_has_its_state_since_the_step();

-- What was said of a cited source is read by the judgement's reviewer or, where they said it, by its author, who cites it.
CREATE FUNCTION is_cited_now(classing uuid, someone uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM source_classings s JOIN citations c ON c.source_id = s.source_id JOIN revisions r ON r.id = c.revision_id
    JOIN reviews v ON v.revision_id = r.id
    WHERE s.id = classing AND r.author_id = someone AND v.decision <> 'send_back'
      AND v.reviewer_id = suivi_actor() AND v.xmin = pg_current_xact_id()::xid)
  $$;
CREATE TRIGGER source_reviews_are_by_whoever_acts BEFORE INSERT ON source_reviews
  FOR EACH ROW WHEN (NOT is_cited_now(NEW.classing_id, NEW.reviewer_id)) EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

-- Lineage: where words come back in a later text (docs/decisions/0025).

CREATE TYPE lineage_kind AS ENUM ('repeated', 'strengthened', 'weakened', 'narrowed', 'widened', 'superseded');
CREATE TYPE lineage_state AS ENUM ('submitted', 'sent_back', 'published', 'withdrawn');

CREATE TABLE lineage_links (
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  later_source_id text,
  later_commitment_id uuid,
  kind lineage_kind NOT NULL,
  quote text NOT NULL,
  locator text,
  why text NOT NULL,
  why_language text NOT NULL,
  state lineage_state NOT NULL DEFAULT 'submitted',
  version integer NOT NULL DEFAULT 1,
  proposed_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  CONSTRAINT lineage_links_pkey PRIMARY KEY (id),
  CONSTRAINT lineage_links_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT lineage_links_later_source_id_fkey FOREIGN KEY (later_source_id) REFERENCES sources (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT lineage_links_later_commitment_id_fkey FOREIGN KEY (later_commitment_id)
    REFERENCES commitments (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT lineage_links_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- A link leads to one later text. A source is quoted with the place of the words; an item is its own place.
  CONSTRAINT lineage_links_have_one_later_text CHECK (num_nonnulls(later_source_id, later_commitment_id) = 1),
  CONSTRAINT lineage_links_have_two_ends CHECK (later_commitment_id IS DISTINCT FROM commitment_id),
  CONSTRAINT lineage_links_quote_something CHECK (quote ~ '\S'),
  CONSTRAINT lineage_links_say_where CHECK (
    CASE WHEN later_source_id IS NULL THEN locator IS NULL ELSE coalesce(locator, '') ~ '\S' END),
  CONSTRAINT lineage_links_say_why CHECK (why ~ '\S'),
  CONSTRAINT lineage_links_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT lineage_links_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S')
);
CREATE INDEX lineage_links_commitment_id_idx ON lineage_links (commitment_id);
CREATE INDEX lineage_links_later_source_id_idx ON lineage_links (later_source_id);
CREATE INDEX lineage_links_later_commitment_id_idx ON lineage_links (later_commitment_id);
CREATE INDEX lineage_links_proposed_by_id_idx ON lineage_links (proposed_by_id);
CREATE TRIGGER lineage_links_never_removed BEFORE DELETE ON lineage_links FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER lineage_links_never_emptied BEFORE TRUNCATE ON lineage_links EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER lineage_links_are_by_whoever_acts BEFORE INSERT OR UPDATE OF proposed_by_id ON lineage_links
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('proposed_by_id');
CREATE CONSTRAINT TRIGGER lineage_links_leave_their_acts AFTER INSERT OR UPDATE ON lineage_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('lineage-link');
CREATE TRIGGER lineage_links_take_steps BEFORE UPDATE OF state ON lineage_links
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('lineage-link');
CREATE CONSTRAINT TRIGGER lineage_links_leave_their_steps AFTER UPDATE OF state ON lineage_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('lineage-link');

CREATE TABLE lineage_versions (
  link_id uuid NOT NULL,
  number integer NOT NULL,
  kind lineage_kind NOT NULL,
  quote text NOT NULL,
  locator text,
  why text NOT NULL,
  why_language text NOT NULL,
  content_sha256 text NOT NULL,
  submitted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT lineage_versions_pkey PRIMARY KEY (link_id, number),
  CONSTRAINT lineage_versions_link_id_fkey FOREIGN KEY (link_id) REFERENCES lineage_links (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER lineage_versions_never_change BEFORE UPDATE OR DELETE ON lineage_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lineage_versions_never_emptied BEFORE TRUNCATE ON lineage_versions EXECUTE FUNCTION refuse_change();

ALTER TABLE reviews ADD CONSTRAINT reviews_link_id_fkey FOREIGN KEY (link_id)
    REFERENCES lineage_links (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a link says, as one hash: what a reviewer approves. lib/lineage/rules/content-hash.ts computes the same.
CREATE FUNCTION lineage_content_sha256(link lineage_links) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(chr(31), link.kind::text, link.quote, coalesce(link.locator, ''), link.why_language, link.why), 'UTF8')), 'hex')
  $$;

-- The first day of a date as known: a year or a month may have been its first day.
CREATE FUNCTION lineage_first_day(known text) RETURNS date
  LANGUAGE sql STABLE
  AS $$ SELECT (known || CASE length(known) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END)::date $$;

-- The ends of a link: a public item, and a text that is all of it of the same day or later, is no other rendering of the same statement
-- and, where it is an item, belongs to another statement and is quoted in its exact words.
CREATE FUNCTION lineage_ends_are_right(link lineage_links) RETURNS void
  LANGUAGE plpgsql
  AS $$
DECLARE
  earlier record;
  later commitments%ROWTYPE;
  source sources%ROWTYPE;
BEGIN
  SELECT c.state, c.statement_id, s.date INTO earlier
  FROM commitments c JOIN statements s ON s.id = c.statement_id WHERE c.id = link.commitment_id;
  IF earlier.state <> 'published' THEN
    RAISE EXCEPTION 'a link begins at a public item' USING ERRCODE = 'check_violation';
  END IF;
  IF link.later_source_id IS NOT NULL THEN
    SELECT * INTO source FROM sources WHERE id = link.later_source_id;
    IF source.date IS NULL OR lineage_first_day(source.date) < earlier.date THEN
      RAISE EXCEPTION 'a later text is dated on or after the earlier one' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM renderings WHERE statement_id = earlier.statement_id AND url = source.url) THEN
      RAISE EXCEPTION 'a rendering of the statement is no later text' USING ERRCODE = 'check_violation';
    END IF;
    RETURN;
  END IF;
  SELECT * INTO later FROM commitments WHERE id = link.later_commitment_id;
  IF later.statement_id = earlier.statement_id THEN
    RAISE EXCEPTION 'a link leads to an item of another statement' USING ERRCODE = 'check_violation';
  END IF;
  IF later.state <> 'published' OR (SELECT date FROM statements WHERE id = later.statement_id) < earlier.date THEN
    RAISE EXCEPTION 'a later text is public and dated on or after the earlier one' USING ERRCODE = 'check_violation';
  END IF;
  IF link.quote <> later.exact THEN
    RAISE EXCEPTION 'an item is quoted in its exact words' USING ERRCODE = 'check_violation';
  END IF;
END $$;

-- A link made by a person awaits a second one. Two people who propose links at once take turns: the same link is made once, and no two
-- make a circle of items that are of one day.
CREATE FUNCTION lineage_link_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.lineage'));
  IF NEW.state <> 'submitted' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a link begins as submitted' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.proposed_by_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a link is proposed by a person' USING ERRCODE = 'check_violation';
  END IF;
  PERFORM lineage_ends_are_right(NEW);
  IF EXISTS (
    SELECT FROM lineage_links
    WHERE commitment_id = NEW.commitment_id AND state <> 'withdrawn'
      AND (later_source_id = NEW.later_source_id OR later_commitment_id = NEW.later_commitment_id)) THEN
    RAISE EXCEPTION 'two ends are linked once' USING ERRCODE = 'unique_violation';
  END IF;
  IF NEW.commitment_id IN (
    WITH RECURSIVE reached AS (
      SELECT NEW.later_commitment_id AS id
      UNION
      SELECT l.later_commitment_id FROM lineage_links l JOIN reached r ON l.commitment_id = r.id
      WHERE l.state <> 'withdrawn' AND l.later_commitment_id IS NOT NULL)
    SELECT id FROM reached WHERE id IS NOT NULL) THEN
    RAISE EXCEPTION 'links make no circle' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lineage_links_begin_rightly BEFORE INSERT ON lineage_links
  FOR EACH ROW EXECUTE FUNCTION lineage_link_begins_rightly();

-- A link's ends and whose it is never change; what it says changes while it was sent back.
CREATE FUNCTION lineage_link_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  again boolean := (OLD.state, NEW.state) = ('sent_back', 'submitted');
  appears boolean := NEW.state = 'published' AND OLD.state <> 'published';
BEGIN
  IF (NEW.id, NEW.commitment_id, NEW.later_source_id, NEW.later_commitment_id, NEW.proposed_by_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.commitment_id, OLD.later_source_id, OLD.later_commitment_id, OLD.proposed_by_id, OLD.created_at) THEN
    RAISE EXCEPTION 'the ends of a link never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'withdrawn' OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE EXCEPTION 'what was withdrawn or published stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT again AND (NEW.kind, NEW.quote, NEW.locator, NEW.why, NEW.why_language)
    IS DISTINCT FROM (OLD.kind, OLD.quote, OLD.locator, OLD.why, OLD.why_language) THEN
    RAISE EXCEPTION 'what a link says changes only once it was sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + again::integer THEN
    RAISE EXCEPTION 'a link is submitted again as its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF again OR appears THEN
    PERFORM lineage_ends_are_right(NEW);
  END IF;
  IF appears AND EXISTS (SELECT FROM sources WHERE id = NEW.later_source_id AND listed_at IS NULL) THEN
    RAISE EXCEPTION 'a public link leads to a listed source' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lineage_links_move_as_permitted BEFORE UPDATE ON lineage_links
  FOR EACH ROW EXECUTE FUNCTION lineage_link_moves_as_permitted();

-- What a link ever said, so that a reviewer can be shown what changed since they opened it. Written once, by the database.
-- Rows that the database itself makes are made with the owner's rights: the application has none there.
CREATE FUNCTION keep_lineage_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.version <> OLD.version THEN
    INSERT INTO lineage_versions (link_id, number, kind, quote, locator, why, why_language, content_sha256, submitted_at)
    VALUES (NEW.id, NEW.version, NEW.kind, NEW.quote, NEW.locator, NEW.why, NEW.why_language, lineage_content_sha256(NEW),
            date_trunc('milliseconds', transaction_timestamp()));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER lineage_links_keep_their_versions AFTER INSERT OR UPDATE ON lineage_links
  FOR EACH ROW EXECUTE FUNCTION keep_lineage_version();
CREATE TRIGGER reviews_of_links_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.link_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('lineage-link');
CREATE CONSTRAINT TRIGGER reviews_of_links_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.link_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('lineage-link');

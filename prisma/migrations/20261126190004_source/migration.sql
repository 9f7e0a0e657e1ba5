-- Source: the library, and what is said of a source.

CREATE TYPE title_basis AS ENUM ('as_shown', 'reconstructed', 'described');
CREATE TYPE source_type AS ENUM ('official', 'parliament', 'un', 'ngo', 'academic', 'think-tank', 'media');
CREATE TYPE source_seen AS ENUM ('excerpt', 'opened');
CREATE TYPE mark_decision AS ENUM ('approve', 'send_back');

CREATE TABLE sources (
  id text NOT NULL,
  number integer NOT NULL,
  url text NOT NULL,
  canonical_url text NOT NULL,
  title text NOT NULL,
  title_basis title_basis NOT NULL,
  publisher text NOT NULL,
  author text,
  date text,
  language text NOT NULL,
  type source_type NOT NULL,
  summary text,
  core boolean NOT NULL DEFAULT false,
  seen source_seen NOT NULL,
  note text,
  "primary" boolean,
  on_behalf_of text,
  independence_group text,
  added_by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  listed_at timestamptz(3),
  opened_at timestamptz(3),
  listed_by_id uuid,
  search tsvector GENERATED ALWAYS AS (
    search_words(id || ' ' || title, publisher || ' ' || coalesce(author, '') || ' ' || coalesce(summary, ''), url)) STORED,
  CONSTRAINT sources_pkey PRIMARY KEY (id),
  CONSTRAINT sources_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT sources_listed_by_id_fkey FOREIGN KEY (listed_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- The id is the number; a date is a year, a month or a day as known; nobody is classed by guesswork of the database.
  CONSTRAINT sources_id_is_the_number CHECK (id = 'S' || CASE WHEN number < 10 THEN '0' || number ELSE number::text END),
  CONSTRAINT sources_date_as_known CHECK (date ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  CONSTRAINT sources_address_is_web CHECK (url ~* '^https?://')
);
CREATE UNIQUE INDEX sources_number_key ON sources (number);
CREATE UNIQUE INDEX sources_canonical_url_key ON sources (canonical_url);
CREATE INDEX sources_search_idx ON sources USING GIN (search);
CREATE TRIGGER sources_never_removed BEFORE DELETE ON sources FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER sources_never_emptied BEFORE TRUNCATE ON sources EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER sources_are_by_whoever_acts BEFORE INSERT OR UPDATE OF added_by_id, listed_by_id ON sources
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('added_by_id', 'listed_by_id');
CREATE CONSTRAINT TRIGGER sources_leave_their_acts AFTER INSERT OR UPDATE ON sources
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('source');

CREATE TABLE source_classings (
  id uuid NOT NULL,
  source_id text NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- A classing says which fields it changes, and from what.
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  reason text,
  CONSTRAINT source_classings_pkey PRIMARY KEY (id),
  CONSTRAINT source_classings_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT source_classings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT source_classings_change_something CHECK (
    jsonb_typeof(after) = 'object' AND jsonb_typeof(before) = 'object' AND after <> '{}'::jsonb),
  CONSTRAINT source_classings_group_is_a_name CHECK (char_length(after ->> 'independenceGroup') <= 120)
);
CREATE INDEX source_classings_source_id_idx ON source_classings (source_id);
CREATE TRIGGER source_classings_never_change BEFORE UPDATE OR DELETE ON source_classings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_classings_never_emptied BEFORE TRUNCATE ON source_classings EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_classings_are_by_whoever_acts BEFORE INSERT ON source_classings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');

CREATE TABLE snapshots (
  id uuid NOT NULL,
  source_id text NOT NULL,
  fetched_at timestamptz(3) NOT NULL,
  content_type text NOT NULL,
  sha256 text NOT NULL,
  text text,
  CONSTRAINT snapshots_pkey PRIMARY KEY (id),
  CONSTRAINT snapshots_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX snapshots_source_id_fetched_at_idx ON snapshots (source_id, fetched_at);

CREATE TABLE source_reviews (
  id uuid NOT NULL,
  classing_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  decision mark_decision NOT NULL,
  reason text,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT source_reviews_pkey PRIMARY KEY (id),
  CONSTRAINT source_reviews_classing_id_fkey FOREIGN KEY (classing_id)
    REFERENCES source_classings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT source_reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX source_reviews_classing_id_key ON source_reviews (classing_id);
CREATE TRIGGER source_reviews_never_change BEFORE UPDATE OR DELETE ON source_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_reviews_never_emptied BEFORE TRUNCATE ON source_reviews EXECUTE FUNCTION refuse_change();

CREATE FUNCTION source_id_is_given_once() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.number) IS DISTINCT FROM (OLD.id, OLD.number) THEN
    RAISE EXCEPTION 'a source''s id is given once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_keep_their_id BEFORE UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION source_id_is_given_once();

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

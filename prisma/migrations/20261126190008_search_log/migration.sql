-- Search log: where somebody looked, and for what (docs/decisions/0027).

CREATE TABLE logged_searches (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid,
  author_id uuid NOT NULL,
  place text NOT NULL,
  address text,
  language text NOT NULL,
  day date NOT NULL,
  words text NOT NULL,
  found_source_id text,
  state mark_state NOT NULL DEFAULT 'submitted',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  CONSTRAINT logged_searches_pkey PRIMARY KEY (id),
  CONSTRAINT logged_searches_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT logged_searches_commitment_id_fkey FOREIGN KEY (commitment_id)
    REFERENCES commitments (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT logged_searches_author_id_fkey FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT logged_searches_found_source_id_fkey FOREIGN KEY (found_source_id)
    REFERENCES sources (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- A logged search says where somebody looked and for what, on a day between the statement's and the present one;
  -- it is somebody's own word, which never changes. It comes before a second person once, and ends published, sent back or withdrawn.
  CONSTRAINT logged_searches_say_something CHECK (place ~ '\S' AND words ~ '\S' AND language ~ '\S'),
  CONSTRAINT logged_searches_look_at_an_address CHECK (address ~* '^https?://'),
  CONSTRAINT logged_searches_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT logged_searches_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S')
);
CREATE INDEX logged_searches_statement_id_day_idx ON logged_searches (statement_id, day);
CREATE INDEX logged_searches_commitment_id_idx ON logged_searches (commitment_id);
CREATE INDEX logged_searches_author_id_idx ON logged_searches (author_id);
CREATE INDEX logged_searches_state_idx ON logged_searches (state);
CREATE TRIGGER logged_searches_never_removed BEFORE DELETE ON logged_searches FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER logged_searches_never_emptied BEFORE TRUNCATE ON logged_searches EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER logged_searches_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id ON logged_searches
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id');
CREATE CONSTRAINT TRIGGER logged_searches_leave_their_acts AFTER INSERT OR UPDATE ON logged_searches
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('search-log');
CREATE TRIGGER logged_searches_take_steps BEFORE UPDATE OF state ON logged_searches
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('search-log');
CREATE CONSTRAINT TRIGGER logged_searches_leave_their_steps AFTER UPDATE OF state ON logged_searches
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('search-log');

ALTER TABLE reviews ADD CONSTRAINT reviews_search_id_fkey FOREIGN KEY (search_id)
    REFERENCES logged_searches (id) ON DELETE RESTRICT ON UPDATE CASCADE;

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

-- A logged search is somebody's own word, which never changes: it is not submitted again.
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
  IF NEW.state = OLD.state OR (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    RAISE EXCEPTION 'a logged search does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND NEW.found_source_id IS NOT NULL
    AND (SELECT listed_at FROM sources WHERE id = NEW.found_source_id) IS NULL THEN
    RAISE EXCEPTION 'what a published search found is listed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER logged_searches_move_as_permitted BEFORE UPDATE ON logged_searches
  FOR EACH ROW EXECUTE FUNCTION logged_search_moves_as_permitted();

-- What a logged search says, as one hash: what a reviewer approves. lib/search-log/rules/content-hash.ts computes the same.
CREATE FUNCTION logged_search_sha256(search logged_searches) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(chr(31), search.place, coalesce(search.address, ''), search.language, to_char(search.day, 'YYYY-MM-DD'), search.words,
              coalesce(search.found_source_id, '')), 'UTF8')), 'hex')
  $$;
CREATE TRIGGER reviews_of_searches_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.search_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('search-log');
CREATE CONSTRAINT TRIGGER reviews_of_searches_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.search_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('search-log');

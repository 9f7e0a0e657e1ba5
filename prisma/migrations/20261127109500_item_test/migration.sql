-- Tests of an item: set before it is judged, each read by a second person (docs/decisions/0090). A proposal sets a test, replaces one or ends
-- one; what it says never changes, and what is public goes by another proposal only.
CREATE TABLE item_tests (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  -- Of the test that it sets, within the item: given once, never again. Null where it only ends one.
  number integer,
  says text,
  shown_by text,
  -- The test that it replaces or ends, and why.
  ends_id uuid,
  reason text,
  language text NOT NULL,
  author_id uuid NOT NULL,
  state mark_state NOT NULL DEFAULT 'submitted',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  CONSTRAINT item_tests_pkey PRIMARY KEY (id),
  CONSTRAINT item_tests_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT item_tests_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT item_tests_ends_id_fkey FOREIGN KEY (ends_id) REFERENCES item_tests (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT item_tests_author_id_fkey FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT item_tests_set_or_end CHECK (num_nonnulls(number, says, shown_by) IN (0, 3) AND num_nonnulls(number, ends_id) >= 1),
  CONSTRAINT item_tests_are_counted CHECK (number >= 1),
  CONSTRAINT item_tests_are_short CHECK (says ~ '\S' AND char_length(says) <= 140 AND says !~ '[\n\r]'),
  CONSTRAINT item_tests_say_what_shows_them CHECK (shown_by ~ '\S' AND char_length(shown_by) <= 500 AND shown_by !~ '[\n\r]'),
  CONSTRAINT item_tests_end_with_a_reason CHECK ((ends_id IS NULL) = (reason IS NULL) AND reason ~ '\S'),
  CONSTRAINT item_tests_are_in_a_language CHECK (language ~ '\S'),
  CONSTRAINT item_tests_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL ELSE published_at IS NULL END),
  CONSTRAINT item_tests_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S')
);
CREATE UNIQUE INDEX item_tests_commitment_id_number_key ON item_tests (commitment_id, number);
CREATE UNIQUE INDEX item_tests_end_once ON item_tests (ends_id) WHERE state = 'published';
CREATE INDEX item_tests_statement_id_idx ON item_tests (statement_id);
CREATE INDEX item_tests_ends_id_idx ON item_tests (ends_id);
CREATE INDEX item_tests_author_id_idx ON item_tests (author_id);
CREATE INDEX item_tests_state_idx ON item_tests (state);

CREATE TRIGGER item_tests_never_removed BEFORE DELETE ON item_tests FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER item_tests_never_emptied BEFORE TRUNCATE ON item_tests EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER item_tests_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id ON item_tests
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id');
CREATE CONSTRAINT TRIGGER item_tests_leave_their_acts AFTER INSERT OR UPDATE ON item_tests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('item-test');
CREATE TRIGGER item_tests_take_steps BEFORE UPDATE OF state ON item_tests
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('item-test');
CREATE CONSTRAINT TRIGGER item_tests_leave_their_steps AFTER UPDATE OF state ON item_tests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('item-test');

CREATE FUNCTION item_test_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'submitted' THEN
    RAISE EXCEPTION 'a test begins by awaiting review' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a test is set by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id AND state = 'published') THEN
    RAISE EXCEPTION 'a test is of an item that readers see' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.ends_id IS NOT NULL AND NOT EXISTS (SELECT FROM item_tests
    WHERE id = NEW.ends_id AND commitment_id = NEW.commitment_id AND number IS NOT NULL AND state = 'published') THEN
    RAISE EXCEPTION 'what ends is a public test of the same item' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER item_tests_begin_rightly BEFORE INSERT ON item_tests FOR EACH ROW EXECUTE FUNCTION item_test_begins_rightly();

-- What a test says never changes: it is not submitted again, and nobody takes back alone what is public.
CREATE FUNCTION item_test_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.number, NEW.says, NEW.shown_by, NEW.ends_id, NEW.reason, NEW.language, NEW.author_id,
      NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.number, OLD.says, OLD.shown_by, OLD.ends_id, OLD.reason, OLD.language,
      OLD.author_id, OLD.created_at) THEN
    RAISE EXCEPTION 'what a test says never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = OLD.state OR OLD.state = 'published' OR (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    RAISE EXCEPTION 'a test does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER item_tests_move_as_permitted BEFORE UPDATE ON item_tests FOR EACH ROW EXECUTE FUNCTION item_test_moves_as_permitted();

-- What a proposal says, as one hash: what a reviewer approves. lib/item-test/rules/content-hash.ts computes the same.
CREATE FUNCTION item_test_sha256(it item_tests) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(concat_ws(chr(31), it.commitment_id::text, coalesce(it.number::text, ''), coalesce(it.says, ''),
    coalesce(it.shown_by, ''), coalesce(it.ends_id::text, ''), coalesce(it.reason, ''), it.language), 'UTF8')), 'hex')
  $$;

-- Its review is the one review.
ALTER TABLE reviews ADD COLUMN item_test_id uuid;
ALTER TABLE reviews ADD CONSTRAINT reviews_item_test_id_fkey FOREIGN KEY (item_test_id)
  REFERENCES item_tests (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX reviews_item_test_id_idx ON reviews (item_test_id);
ALTER TABLE reviews DROP CONSTRAINT reviews_are_of_one;
ALTER TABLE reviews
  ADD CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id, note_id, commitment_id, withdrawal_id, alignment_id,
    bringing_id, classing_id, request_id, translation_id, item_test_id) = 1);

DO $do$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW under_review AS ' || rtrim(pg_get_viewdef('under_review'::regclass), ';') || $part$
  UNION ALL
  SELECT 'item-test', t.id, 'item-test', t.id::text, t.xmin,
         t.state::text, t.author_id, ARRAY[t.author_id], 1,
         item_test_sha256(t),
         t.created_at,
         (SELECT v.id FROM reviews v WHERE v.item_test_id = t.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         t.statement_id, c.reference,
         coalesce(t.says, left(t.reason, 140)), t.language
    FROM item_tests t
    JOIN commitments c ON c.id = t.commitment_id
  $part$;
  EXECUTE replace(pg_get_functiondef('review_key(text)'::regprocedure), $q$WHEN 'bringing' THEN$q$,
    $q$WHEN 'item-test' THEN 'item_test_id' WHEN 'bringing' THEN$q$);
  EXECUTE replace(pg_get_functiondef('readers_see(text, text)'::regprocedure), $q$WHEN 'search-log' THEN$q$,
    $q$WHEN 'item-test' THEN (SELECT published_at IS NOT NULL FROM item_tests WHERE id = of_id::uuid)
    WHEN 'search-log' THEN$q$);
  ASSERT review_key('item-test') = 'item_test_id';
END $do$;

CREATE TRIGGER reviews_of_item_tests_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.item_test_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('item-test');
CREATE CONSTRAINT TRIGGER reviews_of_item_tests_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.item_test_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('item-test');

-- A statement that arrives from another site comes as it stood there: its judgements are final, its notes published, its reviews made, by
-- people of whom this site knows no more than their public names (docs/decisions/0110). Everything that says what a row may hold is held to as
-- ever; what says by which steps it came to be is not asked, for the steps were taken elsewhere, and their record comes with it.

-- Whether this transaction takes in a package: said by the owner of the tables, where nobody acts.
CREATE FUNCTION arrives() RETURNS boolean
  LANGUAGE sql STABLE
  AS $$ SELECT CASE WHEN current_setting('suivi.arrives', true) = 'yes' THEN is_trusted() ELSE false END $$;

DO $$
DECLARE
  steps CONSTANT text[] := ARRAY[
    'access_request_items_are_of_their_statement', 'access_requests_begin_rightly', 'added_renderings_begin_rightly', 'aligned_clauses_are_worked_on', 'alignments_move_as_permitted',
    'bringings_move_as_permitted', 'citations_come_with_their_revision', 'commitments_begin_as_submitted', 'covered_places_stand',
    'covered_texts_stand', 'elements_come_with_their_revision', 'item_tests_begin_rightly', 'lineage_links_begin_rightly',
    'lineage_links_keep_their_versions', 'logged_searches_begin_rightly', 'mark_versions_are_what_the_mark_says', 'notes_begin_rightly',
    'notes_keep_their_versions', 'reader_messages_begin_rightly', 'request_acts_fit', 'responsible_bodies_come_with_their_mark',
    'reviews_are_by_somebody_else', 'reviews_are_on_items_that_stand', 'reviews_leave_their_act', 'reviews_of_alignments_are_by_another',
    'reviews_of_bringings_are_by_another', 'reviews_of_classings_are_by_another', 'reviews_of_item_tests_are_by_another',
    'reviews_of_links_are_by_another', 'reviews_of_marks_are_by_another', 'reviews_of_notes_are_by_another',
    'reviews_of_requests_are_by_a_person', 'reviews_of_searches_are_by_another', 'reviews_of_translations_are_by_another',
    'reviews_wait_for_second_coding', 'revisions_are_on_items_that_stand', 'revisions_follow_their_line', 'revisions_leave_their_steps',
    'search_logs_come_with_their_revision', 'search_logs_are_taken_in_word_for_word', 'sources_are_listed_by_somebody_else',
    'sources_come_ungraded', 'test_answers_come_with_their_revision', 'translations_begin_rightly', 'withholdings_change_as_permitted'];
  step record;
  found integer := 0;
BEGIN
  FOR step IN
    SELECT t.tgname AS name, t.tgrelid::regclass AS held, pg_get_triggerdef(t.oid) AS made
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgname = ANY (steps) AND c.relnamespace = 'public'::regnamespace
  LOOP
    found := found + 1;
    EXECUTE format('DROP TRIGGER %I ON %s', step.name, step.held);
    EXECUTE CASE WHEN step.made ~ ' WHEN \(.*\) EXECUTE FUNCTION '
      THEN regexp_replace(step.made, ' WHEN \((.*)\) EXECUTE FUNCTION ', ' WHEN (NOT arrives() AND (\1)) EXECUTE FUNCTION ')
      ELSE replace(step.made, ' EXECUTE FUNCTION ', ' WHEN (NOT arrives()) EXECUTE FUNCTION ') END;
  END LOOP;
  IF found <> cardinality(steps) THEN
    RAISE EXCEPTION 'a trigger that asks for steps is not there: % of %', found, cardinality(steps);
  END IF;
END $$;

-- Who is known by a public name alone, since what they did arrived from elsewhere, cannot sign in.
ALTER TABLE people DROP CONSTRAINT people_have_an_address;
ALTER TABLE people ADD CONSTRAINT people_have_an_address
  CHECK (kind <> 'person' OR email IS NOT NULL OR (password_hash IS NULL AND roles = '{}'));

-- What arrived: which statement, in which package, from where, with the head of the record there and the keys that signed it.
CREATE TABLE "arrivals" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "address" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "head" JSONB,
    "keys" JSONB NOT NULL,

    CONSTRAINT "arrivals_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "arrivals_statement_id_key" ON "arrivals"("statement_id");
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_come_from_the_web" CHECK (address ~* '^https?://');
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_hash" CHECK (sha256 ~ '^[0-9a-f]{64}$');

-- The public acts on it there, as they were opened to readers. They are no part of the chain of this site: their numbers lie below it, in
-- the order that they had.
CREATE TABLE "arrived_acts" (
    "position" BIGINT NOT NULL,
    "arrival_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "verb" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "statement_id" UUID,
    "shown" TEXT NOT NULL,
    "object_sha256" TEXT,
    "salt" TEXT NOT NULL,
    "seal" TEXT NOT NULL,
    "link" TEXT NOT NULL,

    CONSTRAINT "arrived_acts_pkey" PRIMARY KEY ("position")
);
CREATE INDEX "arrived_acts_object_type_object_id_idx" ON "arrived_acts"("object_type", "object_id");
CREATE INDEX "arrived_acts_statement_id_position_idx" ON "arrived_acts"("statement_id", "position");
ALTER TABLE "arrived_acts" ADD CONSTRAINT "arrived_acts_arrival_id_fkey" FOREIGN KEY ("arrival_id") REFERENCES "arrivals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "arrived_acts" ADD CONSTRAINT "arrived_acts_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "arrived_acts" ADD CONSTRAINT "arrived_acts_lie_below" CHECK (position < 0);
ALTER TABLE "arrived_acts" ADD CONSTRAINT "arrived_acts_show_fields" CHECK (shown::jsonb IS NOT NULL);

CREATE TRIGGER arrivals_never_change BEFORE UPDATE OR DELETE ON arrivals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER arrivals_never_emptied BEFORE TRUNCATE ON arrivals EXECUTE FUNCTION refuse_change();
CREATE TRIGGER arrived_acts_never_change BEFORE UPDATE OR DELETE ON arrived_acts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER arrived_acts_never_emptied BEFORE TRUNCATE ON arrived_acts EXECUTE FUNCTION refuse_change();

-- Every act that pages tell of: those of the record of this site, and before them those that arrived.
CREATE VIEW acts AS
  SELECT e.position, e.at, e.actor_kind, e.actor_id, e.verb, e.object_type, e.object_id, e.statement_id, e.payload,
         k.shown, k.object_sha256, k.link
  FROM events e LEFT JOIN event_links k ON k.position = e.position
  UNION ALL
  SELECT position, at, actor_kind, actor_id, verb, object_type, object_id, statement_id, shown, shown, object_sha256, link
  FROM arrived_acts;

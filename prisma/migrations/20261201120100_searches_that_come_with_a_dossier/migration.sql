-- What a dossier says was searched before it came here (docs/decisions/0027): shown at once, told as brought with it, and awaiting a second person. It
-- is nobody's act here. Such a search says in words what came of it, where one that a person logs names a source or nothing; it may have been made in
-- several languages, or in such as the dossier does not name, and may be about several items.
ALTER TABLE logged_searches
  ALTER COLUMN language DROP NOT NULL,
  ADD COLUMN further_languages text[] NOT NULL DEFAULT '{}',
  -- What came of it, in words, and the language of these and of the place.
  ADD COLUMN outcome text,
  ADD COLUMN outcome_language text,
  ADD COLUMN shown_at timestamptz(3),
  DROP CONSTRAINT logged_searches_say_something,
  ADD CONSTRAINT logged_searches_say_something CHECK (place ~ '\S' AND words ~ '\S' AND language ~ '\S'),
  ADD CONSTRAINT logged_searches_by_people_or_brought CHECK (
    CASE WHEN shown_at IS NULL THEN language IS NOT NULL AND further_languages = '{}' AND num_nonnulls(outcome, outcome_language) = 0
      ELSE outcome ~ '\S' AND outcome_language ~ '\S' AND num_nonnulls(outcome, outcome_language) = 2 AND found_source_id IS NULL
        AND (language IS NOT NULL OR further_languages = '{}') END);

-- Further items that a search is about that came with a dossier. What a search is about never changes, so neither do these.
CREATE TABLE logged_search_items (
  search_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  CONSTRAINT logged_search_items_pkey PRIMARY KEY (search_id, commitment_id),
  CONSTRAINT logged_search_items_search_id_fkey FOREIGN KEY (search_id) REFERENCES logged_searches (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT logged_search_items_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX logged_search_items_commitment_id_idx ON logged_search_items (commitment_id);
CREATE TRIGGER logged_search_items_never_change BEFORE UPDATE OR DELETE ON logged_search_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER logged_search_items_never_emptied BEFORE TRUNCATE ON logged_search_items EXECUTE FUNCTION refuse_change();

-- They come with the search: by the import that brings it, or from another site with its package.
CREATE FUNCTION logged_search_item_comes_with_it() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  search logged_searches%ROWTYPE;
BEGIN
  SELECT * INTO search FROM logged_searches WHERE id = NEW.search_id;
  IF search.shown_at IS NULL OR search.commitment_id IS NULL OR search.commitment_id = NEW.commitment_id OR NOT EXISTS (
    SELECT FROM commitments c WHERE c.id = NEW.commitment_id AND c.statement_id = search.statement_id) THEN
    RAISE EXCEPTION 'what came with a dossier may be about further items of its statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT arrives() AND (search.state <> 'submitted' OR NOT acts_here(search.author_id)
    OR NOT EXISTS (SELECT FROM logged_searches WHERE id = search.id AND xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'what a search is about comes with it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER logged_search_items_come_with_it BEFORE INSERT ON logged_search_items
  FOR EACH ROW EXECUTE FUNCTION logged_search_item_comes_with_it();

CREATE OR REPLACE FUNCTION logged_search_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'submitted' THEN
    RAISE EXCEPTION 'a logged search begins by awaiting a second reading' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT kind FROM people WHERE id = NEW.author_id) IS DISTINCT FROM (CASE WHEN NEW.shown_at IS NULL THEN 'person' ELSE 'import' END)::person_kind THEN
    RAISE EXCEPTION 'a search is logged by a person, or came with a dossier and is shown' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.commitment_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a logged search is about a statement or an item of it' USING ERRCODE = 'check_violation';
  END IF;
  -- On which day somebody looked is a dossier's to say, as it is of the searches that its judgements name: of a person it is known here.
  IF NEW.day < (SELECT date FROM statements WHERE id = NEW.statement_id)
    OR NEW.shown_at IS NULL AND NEW.day > (now() AT TIME ZONE 'UTC')::date THEN
    RAISE EXCEPTION 'nobody looked before the statement was made, or will have looked tomorrow' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION logged_search_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.author_id, NEW.place, NEW.address, NEW.language, NEW.further_languages, NEW.day, NEW.words,
      NEW.outcome, NEW.outcome_language, NEW.found_source_id, NEW.shown_at, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.author_id, OLD.place, OLD.address, OLD.language, OLD.further_languages, OLD.day,
      OLD.words, OLD.outcome, OLD.outcome_language, OLD.found_source_id, OLD.shown_at, OLD.created_at) THEN
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

-- Of what came with a dossier also what came of it, in which further languages it was made, and about which further items it is.
-- lib/search-log/rules/content-hash.ts computes the same.
CREATE OR REPLACE FUNCTION logged_search_sha256(search logged_searches) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(chr(31), search.place, coalesce(search.address, ''), coalesce(search.language, ''), to_char(search.day, 'YYYY-MM-DD'), search.words,
              coalesce(search.found_source_id, ''), CASE WHEN search.outcome IS NOT NULL THEN concat_ws(chr(31), search.outcome, search.outcome_language,
                array_to_string(search.further_languages, ' '),
                (SELECT coalesce(string_agg(c.reference, ' ' ORDER BY c.reference COLLATE "C"), '')
                   FROM logged_search_items i JOIN commitments c ON c.id = i.commitment_id WHERE i.search_id = search.id)) END), 'UTF8')), 'hex')
  $$;

-- A judgement takes in what found nothing; what came of a search of a dossier is said in words, of which nobody here knows that they say so.
CREATE OR REPLACE FUNCTION search_is_taken_in_word_for_word() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM logged_searches s
    JOIN revisions r ON r.id = NEW.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    WHERE s.id = NEW.taken_from_id AND s.statement_id = c.statement_id AND coalesce(s.commitment_id, c.id) = c.id
      AND s.state IN ('submitted', 'published') AND s.found_source_id IS NULL AND s.outcome IS NULL
      AND (s.place, s.language, s.day) = (NEW.place, NEW.language, NEW.day)) THEN
    RAISE EXCEPTION 'a search that is taken into a judgement is that search' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

DO $do$
DECLARE
  rewritten text;
  body text;
BEGIN
  -- Of these functions one line each changes; the rest stays what the migrations of other rooms made of it.
  body := pg_get_functiondef('coverable(text)'::regprocedure);
  rewritten := replace(body, $q$WHEN 'logged_searches' THEN ARRAY['place', 'words', 'withdrawn_reason']$q$,
    $q$WHEN 'logged_searches' THEN ARRAY['place', 'words', 'outcome', 'withdrawn_reason']$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;

  -- What came with a dossier is seen before it is reviewed.
  body := pg_get_functiondef('readers_see(text,text)'::regprocedure);
  rewritten := replace(body, $q$(SELECT published_at IS NOT NULL FROM logged_searches WHERE id = of_id::uuid)$q$,
    $q$(SELECT published_at IS NOT NULL OR shown_at IS NOT NULL FROM logged_searches WHERE id = of_id::uuid)$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;
END $do$;

-- What a library comes to is kept, and counted when it changes, not when it is asked (docs/decisions/0065).

-- CreateTable
CREATE TABLE "library_entries" (
    "statement_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "citations" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "unclassed" BOOLEAN NOT NULL,
    "stances" TEXT[],
    "items" UUID[],

    CONSTRAINT "library_entries_pkey" PRIMARY KEY ("statement_id", "source_id")
);

-- CreateTable
CREATE TABLE "library_tallies" (
    "statement_id" UUID NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "library_tallies_pkey" PRIMARY KEY ("statement_id", "facet", "value")
);

-- CreateTable
CREATE TABLE "moved_sources" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source_id" TEXT NOT NULL,

    CONSTRAINT "moved_sources_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "library_entries_source_id_idx" ON "library_entries"("source_id");

-- CreateIndex
CREATE INDEX "library_entries_statement_id_citations_number_source_id_idx" ON "library_entries"("statement_id", "citations" DESC, "number", "source_id");

-- How some sources stand in the libraries that they are in, looked up anew: which statement's, how often they are cited in what is shown, and
-- for which items and with which bearing they are used. lib/dossier/data/source-uses.ts and lib/source/data/library.ts say the same of one library.
CREATE FUNCTION library_entries_of(ids text[]) RETURNS SETOF library_entries
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH cited AS MATERIALIZED (
      SELECT c.statement_id, c.id AS item, k.source_id, k.stance::text
        FROM citations k JOIN revisions r ON r.id = k.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
       WHERE k.source_id = ANY (ids) AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
         AND (l.party = 'all' OR EXISTS (SELECT FROM parties p WHERE p.statement_id = c.statement_id AND p.key = l.party))
         AND r.id = (SELECT o.id FROM revisions o
                      WHERE o.line_id = l.id AND (o.state = 'final' OR o.state = 'submitted' AND o.shown_as_interim_at IS NOT NULL)
                      ORDER BY o.state = 'final' DESC, o.number DESC LIMIT 1)
    ), uses AS (
      SELECT statement_id, item, source_id, stance, true AS cited FROM cited
      UNION ALL
      SELECT c.statement_id, c.id, b.source_id, b.stance::text, false FROM bearings b JOIN commitments c ON c.id = b.commitment_id
       WHERE b.source_id = ANY (ids) AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
         AND (b.commitment_id, b.source_id) NOT IN (SELECT item, source_id FROM cited)
    ), used AS (
      SELECT statement_id, source_id, count(*) FILTER (WHERE cited)::int AS citations,
             array_agg(DISTINCT stance ORDER BY stance) AS stances, array_agg(DISTINCT item ORDER BY item) AS items
        FROM uses GROUP BY statement_id, source_id
    ), members AS (
      SELECT c.statement_id, b.source_id FROM bearings b JOIN commitments c ON c.id = b.commitment_id WHERE b.source_id = ANY (ids)
      UNION SELECT c.statement_id, y.later_source_id FROM lineage_links y JOIN commitments c ON c.id = y.commitment_id
             WHERE y.later_source_id = ANY (ids) AND y.published_at IS NOT NULL
      UNION SELECT g.statement_id, g.found_source_id FROM logged_searches g WHERE g.found_source_id = ANY (ids) AND g.state = 'published'
      UNION SELECT q.statement_id, a.source_id FROM request_acts a JOIN access_requests q ON q.id = a.request_id
             WHERE a.source_id = ANY (ids) AND a.published_at IS NOT NULL
      UNION SELECT c.statement_id, k.source_id
              FROM citations k JOIN revisions r ON r.id = k.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
             WHERE k.source_id = ANY (ids) AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)
    )
    SELECT m.statement_id, o.id, o.number, coalesce(u.citations, 0), o.type::text, o.language, o.seen::text,
           o."primary" IS NULL OR o.on_behalf_of IS NULL OR o.independence_group IS NULL,
           coalesce(u.stances, '{}'), coalesce(u.items, '{}')
      FROM members m JOIN sources o ON o.id = m.source_id
      LEFT JOIN used u ON u.statement_id = m.statement_id AND u.source_id = m.source_id
     WHERE o.listed_at IS NOT NULL;
  END;

-- As what an entry is counted.
CREATE FUNCTION library_facets(e library_entries) RETURNS TABLE (facet text, value text)
  LANGUAGE sql IMMUTABLE
  BEGIN ATOMIC
    SELECT f.facet, f.value FROM (VALUES
      ('all', ''), ('cited', CASE WHEN (e).citations > 0 THEN 'yes' ELSE 'no' END), ('type', (e).type), ('language', (e).language),
      ('seen', (e).seen), ('class', CASE WHEN (e).unclassed THEN 'unset' ELSE 'set' END)) AS f (facet, value)
    UNION ALL SELECT 'stance', stance FROM unnest((e).stances) AS stance
    UNION ALL SELECT 'item', item::text FROM unnest((e).items) AS item;
  END;

-- Adds what came and takes off what went. Rows of one statement are changed by one transaction at a time (count_libraries), in one order.
CREATE FUNCTION tally_libraries() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO library_tallies AS t (statement_id, facet, value, n)
      SELECT e.statement_id, f.facet, f.value, count(*) FROM came e, library_facets(e) AS f GROUP BY 1, 2, 3
      ON CONFLICT (statement_id, facet, value) DO UPDATE SET n = t.n + excluded.n;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO library_tallies AS t (statement_id, facet, value, n)
      SELECT e.statement_id, f.facet, f.value, -count(*) FROM went e, library_facets(e) AS f GROUP BY 1, 2, 3
      ON CONFLICT (statement_id, facet, value) DO UPDATE SET n = t.n + excluded.n;
  ELSE
    INSERT INTO library_tallies AS t (statement_id, facet, value, n)
      SELECT each.statement_id, each.facet, each.value, sum(each.n) FROM (
        SELECT e.statement_id, f.facet, f.value, 1 AS n FROM came e, library_facets(e) AS f
        UNION ALL SELECT e.statement_id, f.facet, f.value, -1 FROM went e, library_facets(e) AS f) AS each
      GROUP BY 1, 2, 3 HAVING sum(each.n) <> 0
      ON CONFLICT (statement_id, facet, value) DO UPDATE SET n = t.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER library_entries_that_came_are_counted AFTER INSERT ON library_entries
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_libraries();
CREATE TRIGGER library_entries_that_went_are_counted AFTER DELETE ON library_entries
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION tally_libraries();
CREATE TRIGGER library_entries_that_changed_are_counted AFTER UPDATE ON library_entries
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_libraries();

-- Brings the entries of some sources to what stands now. Whoever does so waits for whoever does, and then sees what the other wrote: each
-- statement of this function looks anew. It is the last lock that a transaction takes, so that nobody waits in a circle.
CREATE FUNCTION count_libraries(ids text[]) RETURNS void
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.libraries'));
  WITH found AS MATERIALIZED (SELECT f.* FROM library_entries_of(ids) AS f), gone AS (
    DELETE FROM library_entries e
     WHERE e.source_id = ANY (ids)
       AND NOT EXISTS (SELECT FROM found f WHERE f.statement_id = e.statement_id AND f.source_id = e.source_id))
  INSERT INTO library_entries AS e SELECT f.* FROM found AS f
    ON CONFLICT (statement_id, source_id) DO UPDATE
      SET number = excluded.number, citations = excluded.citations, type = excluded.type, language = excluded.language,
          seen = excluded.seen, unclassed = excluded.unclassed, stances = excluded.stances, items = excluded.items
      WHERE e IS DISTINCT FROM excluded;
END $$;

-- Counts all of them anew, from nothing: for what wrote past the triggers, or into what they keep.
CREATE FUNCTION count_all_libraries() RETURNS void
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.libraries'));
  DELETE FROM library_entries;
  DELETE FROM library_tallies;
  PERFORM count_libraries(ARRAY(SELECT id FROM sources));
END $$;

-- The statements of which something else is kept than counting gives.
CREATE FUNCTION miscounted_libraries() RETURNS TABLE (statement_id uuid)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH counted AS MATERIALIZED (SELECT e.* FROM library_entries_of(ARRAY(SELECT id FROM sources)) AS e),
      tallied AS MATERIALIZED (
        SELECT e.statement_id, f.facet, f.value, count(*) AS n FROM counted e, library_facets(e::library_entries) AS f GROUP BY 1, 2, 3),
      kept AS MATERIALIZED (SELECT t.statement_id, t.facet, t.value, t.n::bigint FROM library_tallies t WHERE t.n <> 0)
    SELECT e.statement_id FROM (SELECT * FROM library_entries EXCEPT SELECT * FROM counted) AS e
    UNION SELECT e.statement_id FROM (SELECT * FROM counted EXCEPT SELECT * FROM library_entries) AS e
    UNION SELECT t.statement_id FROM (SELECT * FROM tallied EXCEPT SELECT * FROM kept) AS t
    UNION SELECT t.statement_id FROM (SELECT * FROM kept EXCEPT SELECT * FROM tallied) AS t;
  END;

-- What moved in a transaction is counted once, at its end.
CREATE FUNCTION count_what_moved() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  ids text[];
BEGIN
  WITH moved AS (DELETE FROM moved_sources RETURNING source_id) SELECT array_agg(DISTINCT source_id) INTO ids FROM moved;
  IF ids IS NOT NULL THEN
    PERFORM count_libraries(ids);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER moved_sources_are_counted AFTER INSERT ON moved_sources
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_what_moved();

-- A row that names a source, in the column that the trigger says.
CREATE FUNCTION row_moves_its_source() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_sources (source_id)
    SELECT DISTINCT id FROM unnest(ARRAY[
      CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ->> TG_ARGV[0] END,
      CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ->> TG_ARGV[0] END]) AS id WHERE id IS NOT NULL;
  RETURN NULL;
END $$;

-- What a judgement cites is in the library once readers could see it, and until then moves nothing.
CREATE FUNCTION citation_moves_its_source() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_sources (source_id)
    SELECT NEW.source_id FROM revisions r
     WHERE r.id = NEW.revision_id AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL);
  RETURN NULL;
END $$;

-- Which judgement of a line is shown becomes another.
CREATE FUNCTION revision_moves_its_sources() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_sources (source_id)
    SELECT DISTINCT k.source_id FROM revisions r JOIN citations k ON k.revision_id = r.id WHERE r.line_id = NEW.line_id;
  RETURN NULL;
END $$;

-- An item is counted while it stands.
CREATE FUNCTION item_moves_its_sources() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_sources (source_id)
    SELECT b.source_id FROM bearings b WHERE b.commitment_id = NEW.id
    UNION SELECT k.source_id FROM lines l JOIN revisions r ON r.line_id = l.id JOIN citations k ON k.revision_id = r.id
           WHERE l.commitment_id = NEW.id;
  RETURN NULL;
END $$;

DO $do$
DECLARE
  naming text[];
BEGIN
  FOREACH naming SLICE 1 IN ARRAY ARRAY[
    ['sources', 'id'], ['bearings', 'source_id'], ['lineage_links', 'later_source_id'], ['logged_searches', 'found_source_id'],
    ['request_acts', 'source_id']] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION row_moves_its_source(%L)',
      naming[1] || '_move_their_sources', naming[1], naming[2]);
  END LOOP;
END $do$;
CREATE TRIGGER sources_that_change_move AFTER UPDATE ON sources FOR EACH ROW
  WHEN ((NEW.listed_at IS NULL, NEW.type, NEW.language, NEW.seen, NEW."primary" IS NULL, NEW.on_behalf_of IS NULL,
         NEW.independence_group IS NULL)
    IS DISTINCT FROM (OLD.listed_at IS NULL, OLD.type, OLD.language, OLD.seen, OLD."primary" IS NULL, OLD.on_behalf_of IS NULL,
         OLD.independence_group IS NULL))
  EXECUTE FUNCTION row_moves_its_source('id');
CREATE TRIGGER bearings_that_change_move_their_sources AFTER UPDATE ON bearings FOR EACH ROW
  EXECUTE FUNCTION row_moves_its_source('source_id');
CREATE TRIGGER lineage_links_that_change_move_their_sources AFTER UPDATE ON lineage_links FOR EACH ROW
  WHEN ((NEW.published_at IS NULL, NEW.later_source_id) IS DISTINCT FROM (OLD.published_at IS NULL, OLD.later_source_id))
  EXECUTE FUNCTION row_moves_its_source('later_source_id');
CREATE TRIGGER logged_searches_that_change_move_their_sources AFTER UPDATE ON logged_searches FOR EACH ROW
  WHEN ((NEW.state, NEW.found_source_id) IS DISTINCT FROM (OLD.state, OLD.found_source_id))
  EXECUTE FUNCTION row_moves_its_source('found_source_id');
CREATE TRIGGER request_acts_that_change_move_their_sources AFTER UPDATE ON request_acts FOR EACH ROW
  WHEN ((NEW.published_at IS NULL, NEW.source_id) IS DISTINCT FROM (OLD.published_at IS NULL, OLD.source_id))
  EXECUTE FUNCTION row_moves_its_source('source_id');
CREATE TRIGGER citations_move_their_sources AFTER INSERT ON citations FOR EACH ROW EXECUTE FUNCTION citation_moves_its_source();
CREATE TRIGGER revisions_move_their_sources AFTER UPDATE ON revisions FOR EACH ROW
  WHEN ((NEW.state, NEW.final_at IS NULL, NEW.shown_as_interim_at IS NULL)
    IS DISTINCT FROM (OLD.state, OLD.final_at IS NULL, OLD.shown_as_interim_at IS NULL))
  EXECUTE FUNCTION revision_moves_its_sources();
CREATE TRIGGER revisions_that_come_shown_move_their_sources AFTER INSERT ON revisions FOR EACH ROW
  WHEN (NEW.final_at IS NOT NULL OR NEW.shown_as_interim_at IS NOT NULL) EXECUTE FUNCTION revision_moves_its_sources();
CREATE TRIGGER commitments_move_their_sources AFTER UPDATE ON commitments FOR EACH ROW
  WHEN ((NEW.published_at IS NULL, NEW.withdrawn_at IS NULL) IS DISTINCT FROM (OLD.published_at IS NULL, OLD.withdrawn_at IS NULL))
  EXECUTE FUNCTION item_moves_its_sources();

SELECT count_all_libraries();

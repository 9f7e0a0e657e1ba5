-- A library is narrowed and put in order where it is kept: by what an entry says, in the order that is asked for. One library more is kept, of
-- all sources, published or not: what signed-in people work with (docs/decisions/0091). Its statement is none, the id of zeros.

-- All are counted anew at the end.
DELETE FROM library_entries;
DELETE FROM library_tallies;

-- AlterTable
ALTER TABLE "library_entries" ADD COLUMN "publisher" TEXT NOT NULL,
ADD COLUMN "shelf" TEXT COLLATE "C" NOT NULL,
ADD COLUMN "day" TEXT COLLATE "C" NOT NULL,
ADD COLUMN "primary" TEXT NOT NULL,
ADD COLUMN "graded" BOOLEAN NOT NULL,
ADD COLUMN "copied" BOOLEAN NOT NULL,
ADD COLUMN "quoted" BOOLEAN NOT NULL,
ADD COLUMN "listed" BOOLEAN NOT NULL;

-- CreateIndex
CREATE INDEX "library_entries_statement_id_day_number_idx" ON "library_entries"("statement_id", "day" DESC, "number");

-- CreateIndex
CREATE INDEX "library_entries_statement_id_shelf_day_number_idx" ON "library_entries"("statement_id", "shelf", "day" DESC, "number");

-- CreateIndex
CREATE INDEX "library_entries_statement_id_number_idx" ON "library_entries"("statement_id", "number" DESC);

-- CreateIndex
CREATE INDEX "library_entries_statement_id_publisher_idx" ON "library_entries"("statement_id", "publisher");

-- CreateIndex
CREATE INDEX "library_entries_statement_id_type_language_idx" ON "library_entries"("statement_id", "type", "language");

-- CreateIndex
CREATE INDEX "library_entries_items_idx" ON "library_entries" USING GIN ("items");

-- A publisher in an address: its name may be of any length and script.
CREATE FUNCTION publisher_key(name text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT left(md5(name), 12) $$;

-- As before, with what else narrows a list, and with one entry more for each source.
CREATE OR REPLACE FUNCTION library_entries_of(ids text[]) RETURNS SETOF library_entries
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH cited AS MATERIALIZED (
      SELECT c.statement_id, c.id AS item, k.source_id, k.stance::text, k.quote IS NOT NULL AS quoted
        FROM citations k JOIN revisions r ON r.id = k.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
       WHERE k.source_id = ANY (ids) AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
         AND (l.party = 'all' OR EXISTS (SELECT FROM parties p WHERE p.statement_id = c.statement_id AND p.key = l.party))
         AND r.id = (SELECT o.id FROM revisions o
                      WHERE o.line_id = l.id AND (o.state = 'final' OR o.state = 'submitted' AND o.shown_as_interim_at IS NOT NULL)
                      ORDER BY o.state = 'final' DESC, o.number DESC LIMIT 1)
    ), uses AS (
      SELECT statement_id, item, source_id, stance, true AS cited, quoted FROM cited
      UNION ALL
      SELECT c.statement_id, c.id, b.source_id, b.stance::text, false, false FROM bearings b JOIN commitments c ON c.id = b.commitment_id
       WHERE b.source_id = ANY (ids) AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
         AND (b.commitment_id, b.source_id) NOT IN (SELECT item, source_id FROM cited)
    ), used AS (
      SELECT statement_id, source_id, count(*) FILTER (WHERE cited)::int AS citations, bool_or(quoted) AS quoted,
             array_agg(DISTINCT stance ORDER BY stance) AS stances, array_agg(DISTINCT item ORDER BY item) AS items
        FROM uses GROUP BY GROUPING SETS ((statement_id, source_id), (source_id))
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
      UNION SELECT '00000000-0000-0000-0000-000000000000'::uuid, id FROM sources WHERE id = ANY (ids)
    )
    SELECT m.statement_id, o.id, o.number, coalesce(u.citations, 0), o.type::text, o.language, o.seen::text,
           o."primary" IS NULL OR o.on_behalf_of IS NULL OR o.independence_group IS NULL,
           coalesce(u.stances, '{}'), coalesce(u.items, '{}'),
           publisher_key(o.publisher), search_fold(o.publisher) || E'\t' || o.publisher, coalesce(o.date, ''),
           CASE o."primary" WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unset' END,
           o.reliability IS NOT NULL OR o.credibility IS NOT NULL, EXISTS (SELECT FROM snapshots c WHERE c.source_id = o.id),
           coalesce(u.quoted, false), o.listed_at IS NOT NULL
      FROM members m JOIN sources o ON o.id = m.source_id
      LEFT JOIN used u ON coalesce(u.statement_id, '00000000-0000-0000-0000-000000000000') = m.statement_id AND u.source_id = m.source_id
     WHERE o.listed_at IS NOT NULL OR m.statement_id = '00000000-0000-0000-0000-000000000000';
  END;

-- As what an entry is counted.
CREATE OR REPLACE FUNCTION library_facets(e library_entries) RETURNS TABLE (facet text, value text)
  LANGUAGE sql IMMUTABLE
  BEGIN ATOMIC
    SELECT f.facet, f.value FROM (VALUES
      ('all', ''), ('cited', CASE WHEN (e).citations > 0 THEN 'yes' ELSE 'no' END), ('type', (e).type), ('language', (e).language),
      ('seen', (e).seen), ('class', CASE WHEN (e).unclassed THEN 'unset' ELSE 'set' END), ('primary', (e)."primary"),
      ('graded', CASE WHEN (e).graded THEN 'yes' ELSE 'no' END), ('copy', CASE WHEN (e).copied THEN 'yes' ELSE 'no' END),
      ('quote', CASE WHEN (e).quoted THEN 'yes' ELSE 'no' END), ('listed', CASE WHEN (e).listed THEN 'yes' ELSE 'no' END),
      ('publisher', (e).publisher), ('year', CASE (e).day WHEN '' THEN 'none' ELSE left((e).day, 4) END)) AS f (facet, value)
    UNION ALL SELECT 'stance', stance FROM unnest((e).stances) AS stance
    UNION ALL SELECT 'item', item::text FROM unnest((e).items) AS item;
  END;

CREATE OR REPLACE FUNCTION count_libraries(ids text[]) RETURNS void
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
          seen = excluded.seen, unclassed = excluded.unclassed, stances = excluded.stances, items = excluded.items,
          publisher = excluded.publisher, shelf = excluded.shelf, day = excluded.day, "primary" = excluded."primary",
          graded = excluded.graded, copied = excluded.copied, quoted = excluded.quoted, listed = excluded.listed
      WHERE e IS DISTINCT FROM excluded;
END $$;

CREATE OR REPLACE FUNCTION miscounted_libraries() RETURNS TABLE (statement_id uuid)
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

-- What changes an entry moves its source.
DROP TRIGGER sources_that_change_move ON sources;
CREATE TRIGGER sources_that_change_move AFTER UPDATE ON sources FOR EACH ROW
  WHEN ((NEW.listed_at IS NULL, NEW.type, NEW.language, NEW.seen, NEW."primary", NEW.on_behalf_of IS NULL,
         NEW.independence_group IS NULL, NEW.publisher, NEW.date, NEW.reliability IS NULL AND NEW.credibility IS NULL)
    IS DISTINCT FROM (OLD.listed_at IS NULL, OLD.type, OLD.language, OLD.seen, OLD."primary", OLD.on_behalf_of IS NULL,
         OLD.independence_group IS NULL, OLD.publisher, OLD.date, OLD.reliability IS NULL AND OLD.credibility IS NULL))
  EXECUTE FUNCTION row_moves_its_source('id');
CREATE TRIGGER snapshots_move_their_sources AFTER INSERT ON snapshots FOR EACH ROW
  EXECUTE FUNCTION row_moves_its_source('source_id');

SELECT count_all_libraries();

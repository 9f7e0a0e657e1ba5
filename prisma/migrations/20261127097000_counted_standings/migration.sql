-- How the items of a statement stand, and what was published on them, is kept too, and counted when it changes (docs/decisions/0065).

-- CreateTable
CREATE TABLE "standing_parts" (
    "statement_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "alike" JSONB NOT NULL,
    "lines" INTEGER NOT NULL,
    "provisional" INTEGER NOT NULL,
    "seen" TEXT[],

    CONSTRAINT "standing_parts_pkey" PRIMARY KEY ("statement_id", "part")
);

-- CreateTable
CREATE TABLE "published_acts" (
    "commitment_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "final" BOOLEAN NOT NULL,
    "slug" TEXT NOT NULL,
    "passage_number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "line" TEXT NOT NULL,

    CONSTRAINT "published_acts_pkey" PRIMARY KEY ("commitment_id", "day", "final")
);

-- CreateTable
CREATE TABLE "moved_parts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "statement_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,

    CONSTRAINT "moved_parts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "published_acts_slug_at_passage_number_line_idx" ON "published_acts"("slug", "at" DESC, "passage_number", "line");

-- CreateIndex
CREATE INDEX "published_acts_at_slug_passage_number_line_idx" ON "published_acts"("at" DESC, "slug", "passage_number", "line");

-- In which part of its text an item stands: a part has twelve passages (lib/statement/rules/text-parts.ts).
CREATE FUNCTION part_of_passage(passage integer) RETURNS integer
  LANGUAGE sql IMMUTABLE
  RETURN (passage - 1) / 12;

-- How the items of a part of a text stand, counted anew; nothing where none stands. lib/status-update/data/on-day.ts and alike.ts say the same of
-- a whole statement at the end of a day.
CREATE FUNCTION standing_parts_of(its_statement uuid, its_part integer) RETURNS SETOF standing_parts
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH items AS MATERIALIZED (
      SELECT c.id, c.passage_number, c.reference, c.area_key, c.force, c.followed FROM commitments c
       WHERE c.statement_id = its_statement AND part_of_passage(c.passage_number) = its_part
         AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
    ), shown AS MATERIALIZED (
      SELECT DISTINCT ON (l.id) i.id AS item, l.party, r.judgement, r.seen_up_to, r.final_at IS NOT NULL AS final
        FROM items i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
       WHERE r.state IN ('final', 'submitted') AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)
       ORDER BY l.id, r.final_at IS NOT NULL DESC, r.number DESC
    ), standing AS (
      SELECT i.id, p.position, coalesce(own.judgement, everyone.judgement) AS key, coalesce(own.final, everyone.final) AS final
        FROM items i JOIN parties p ON p.statement_id = its_statement
        LEFT JOIN shown own ON own.item = i.id AND own.party = p.key
        LEFT JOIN shown everyone ON everyone.item = i.id AND everyone.party = 'all'
       WHERE i.followed AND coalesce(own.judgement, everyone.judgement) IS NOT NULL
    ), states AS (
      SELECT id, jsonb_agg(jsonb_build_object('key', key, 'provisional', provisional) ORDER BY first) AS states
        FROM (SELECT id, key, min(position) AS first, NOT bool_or(final) AS provisional FROM standing GROUP BY id, key) AS each
       GROUP BY id
    ), alike AS (
      SELECT min(passage_number) AS passage, min(reference) AS reference, area_key, force, states, count(*) AS n
        FROM (SELECT i.passage_number, i.reference, i.area_key, i.force, coalesce(states, CASE
                WHEN NOT i.followed THEN '[]'
                WHEN i.force = 'claimed' THEN '[{"key": "not_checked", "provisional": false}]'
                ELSE '[{"key": "not_rated", "provisional": false}]' END::jsonb) AS states
                FROM items i LEFT JOIN states USING (id)) AS item
       GROUP BY area_key, force, states
    ), figures AS (
      SELECT count(*)::int AS lines, (count(*) FILTER (WHERE NOT final))::int AS provisional,
             coalesce(array_agg(DISTINCT seen_up_to ORDER BY seen_up_to), '{}') AS seen
        FROM shown WHERE party = 'all' OR EXISTS (SELECT FROM parties p WHERE p.statement_id = its_statement AND p.key = party)
    )
    SELECT its_statement, its_part, counted.alike, f.lines, f.provisional, f.seen
      FROM (SELECT jsonb_agg(jsonb_build_object('reference', reference, 'areaKey', area_key, 'force', force, 'n', n, 'states', states)
                             ORDER BY passage, reference) AS alike FROM alike) AS counted, figures f
     WHERE counted.alike IS NOT NULL;
  END;

-- What was published on the items of a part that stand, counted anew: an act is what became public on an item on one day in one way
-- (lib/status-update/rules/record.ts).
CREATE FUNCTION published_acts_of(its_statement uuid, its_part integer) RETURNS SETOF published_acts
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT id, day, final, slug, passage_number, reference, max(at), min(line)
      FROM (
        SELECT c.id, (moment.at AT TIME ZONE 'UTC')::date AS day, r.final_at IS NOT NULL AS final, s.slug, c.passage_number, c.reference,
               moment.at, l.id::text AS line
          FROM statements s JOIN commitments c ON c.statement_id = s.id JOIN lines l ON l.commitment_id = c.id
          JOIN revisions r ON r.line_id = l.id, LATERAL (SELECT coalesce(r.final_at, r.shown_as_interim_at) AS at) AS moment
         WHERE s.id = its_statement AND part_of_passage(c.passage_number) = its_part
           AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
           AND r.state IN ('final', 'submitted') AND moment.at IS NOT NULL) AS published
     GROUP BY id, day, final, slug, passage_number, reference;
  END;

-- Brings what is kept of a part to what stands now. The lock is that of the libraries: it stays the last that a transaction takes.
CREATE FUNCTION count_standings(its_statement uuid, its_part integer) RETURNS void
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.libraries'));
  WITH found AS MATERIALIZED (SELECT f.* FROM standing_parts_of(its_statement, its_part) AS f), gone AS (
    DELETE FROM standing_parts p WHERE p.statement_id = its_statement AND p.part = its_part AND NOT EXISTS (SELECT FROM found))
  INSERT INTO standing_parts AS p SELECT f.* FROM found AS f
    ON CONFLICT (statement_id, part) DO UPDATE
      SET alike = excluded.alike, lines = excluded.lines, provisional = excluded.provisional, seen = excluded.seen
      WHERE p IS DISTINCT FROM excluded;
  WITH found AS MATERIALIZED (SELECT f.* FROM published_acts_of(its_statement, its_part) AS f), gone AS (
    DELETE FROM published_acts a USING commitments c
     WHERE c.id = a.commitment_id AND c.statement_id = its_statement AND part_of_passage(c.passage_number) = its_part
       AND (a.commitment_id, a.day, a.final) NOT IN (SELECT f.commitment_id, f.day, f.final FROM found f))
  INSERT INTO published_acts AS a SELECT f.* FROM found AS f
    ON CONFLICT (commitment_id, day, final) DO UPDATE
      SET slug = excluded.slug, passage_number = excluded.passage_number, reference = excluded.reference, at = excluded.at,
          line = excluded.line
      WHERE a IS DISTINCT FROM excluded;
END $$;

-- Counts all that is kept anew, from nothing: libraries, and how items stand.
CREATE OR REPLACE FUNCTION count_all_libraries() RETURNS void
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.libraries'));
  DELETE FROM library_entries;
  DELETE FROM library_tallies;
  PERFORM count_libraries(ARRAY(SELECT id FROM sources));
  DELETE FROM standing_parts;
  DELETE FROM published_acts;
  PERFORM count_standings(p.statement_id, p.part)
    FROM (SELECT DISTINCT statement_id, part_of_passage(passage_number) AS part FROM commitments) AS p;
END $$;

-- The statements of whose items something else is kept than counting gives.
CREATE FUNCTION miscounted_standings() RETURNS TABLE (statement_id uuid)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH parts AS (SELECT DISTINCT c.statement_id, part_of_passage(c.passage_number) AS part FROM commitments c),
      counted AS MATERIALIZED (SELECT f.* FROM parts p, standing_parts_of(p.statement_id, p.part) AS f),
      acts AS MATERIALIZED (SELECT f.* FROM parts p, published_acts_of(p.statement_id, p.part) AS f)
    SELECT e.statement_id FROM (SELECT * FROM standing_parts EXCEPT SELECT * FROM counted) AS e
    UNION SELECT e.statement_id FROM (SELECT * FROM counted EXCEPT SELECT * FROM standing_parts) AS e
    UNION SELECT s.id FROM (SELECT * FROM published_acts EXCEPT SELECT * FROM acts) AS a JOIN statements s ON s.slug = a.slug
    UNION SELECT s.id FROM (SELECT * FROM acts EXCEPT SELECT * FROM published_acts) AS a JOIN statements s ON s.slug = a.slug;
  END;

-- What moved in a transaction is counted once, at its end.
CREATE FUNCTION count_parts_that_moved() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  moved record;
BEGIN
  FOR moved IN
    WITH gone AS (DELETE FROM moved_parts RETURNING statement_id, part)
    SELECT DISTINCT statement_id, part FROM gone ORDER BY statement_id, part
  LOOP
    PERFORM count_standings(moved.statement_id, moved.part);
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER moved_parts_are_counted AFTER INSERT ON moved_parts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_parts_that_moved();

-- An item is counted where it stands.
CREATE FUNCTION item_moves_its_part() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_parts (statement_id, part) VALUES (NEW.statement_id, part_of_passage(NEW.passage_number));
  RETURN NULL;
END $$;
CREATE TRIGGER commitments_that_come_published_move_their_part AFTER INSERT ON commitments FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION item_moves_its_part();
CREATE TRIGGER commitments_move_their_part AFTER UPDATE ON commitments FOR EACH ROW
  WHEN ((NEW.published_at IS NULL, NEW.withdrawn_at IS NULL, NEW.followed, NEW.reference, NEW.area_key, NEW.force)
    IS DISTINCT FROM (OLD.published_at IS NULL, OLD.withdrawn_at IS NULL, OLD.followed, OLD.reference, OLD.area_key, OLD.force))
  EXECUTE FUNCTION item_moves_its_part();

-- What was published on its items is listed with the address of a statement.
CREATE FUNCTION statement_moves_its_parts() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_parts (statement_id, part)
    SELECT DISTINCT c.statement_id, part_of_passage(c.passage_number) FROM commitments c WHERE c.statement_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER statements_move_their_parts AFTER UPDATE ON statements FOR EACH ROW
  WHEN (NEW.slug IS DISTINCT FROM OLD.slug) EXECUTE FUNCTION statement_moves_its_parts();

-- What stands of a line becomes another. What nobody was shown moves nothing.
CREATE FUNCTION revision_moves_its_part() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_parts (statement_id, part)
    SELECT c.statement_id, part_of_passage(c.passage_number) FROM lines l JOIN commitments c ON c.id = l.commitment_id
     WHERE l.id = NEW.line_id;
  RETURN NULL;
END $$;
CREATE TRIGGER revisions_that_come_shown_move_their_part AFTER INSERT ON revisions FOR EACH ROW
  WHEN (NEW.final_at IS NOT NULL OR NEW.shown_as_interim_at IS NOT NULL) EXECUTE FUNCTION revision_moves_its_part();
CREATE TRIGGER revisions_move_their_part AFTER UPDATE ON revisions FOR EACH ROW
  WHEN ((NEW.state, NEW.final_at, NEW.shown_as_interim_at) IS DISTINCT FROM (OLD.state, OLD.final_at, OLD.shown_as_interim_at)
    AND coalesce(NEW.final_at, NEW.shown_as_interim_at, OLD.final_at, OLD.shown_as_interim_at) IS NOT NULL)
  EXECUTE FUNCTION revision_moves_its_part();

SELECT count_all_libraries();

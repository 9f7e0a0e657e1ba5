-- How the items of a part of a text stand, counted anew; nothing where none stands. lib/assessment/status-update/data/on-day.ts and alike.ts say the same of
-- a whole statement at the end of a day.
CREATE OR REPLACE FUNCTION standing_parts_of(its_statement uuid, its_part integer) RETURNS SETOF standing_parts
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

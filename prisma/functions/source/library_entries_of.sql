-- How some sources stand in the libraries that they are in, looked up anew: which statement's, how often they are cited in what is shown, for which items
-- and with which bearing they are used, and what else narrows a list. The uses of a source are also those of the one that stands for it.
-- lib/reading/dossier/data/source-uses.ts and lib/evidence/source/data/library.ts say the same of one library.
CREATE OR REPLACE FUNCTION library_entries_of(ids text[]) RETURNS SETOF library_entries
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH documents AS MATERIALIZED (
      SELECT id AS source_id, id AS of, listed_at IS NOT NULL AS listed FROM sources WHERE id = ANY (ids)
      UNION ALL SELECT same_as_id, id, listed_at IS NOT NULL FROM sources WHERE same_as_id = ANY (ids)
    ), cited AS MATERIALIZED (
      SELECT c.statement_id, c.id AS item, d.source_id, k.stance::text, k.quote IS NOT NULL AS quoted, d.listed
        FROM documents d JOIN citations k ON k.source_id = d.of
        JOIN revisions r ON r.id = k.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
       WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
         AND (l.party = 'all' OR EXISTS (SELECT FROM parties p WHERE p.statement_id = c.statement_id AND p.key = l.party))
         AND r.id = (SELECT o.id FROM revisions o
                      WHERE o.line_id = l.id AND (o.state = 'final' OR o.state = 'submitted' AND o.shown_as_interim_at IS NOT NULL)
                      ORDER BY o.state = 'final' DESC, o.number DESC LIMIT 1)
    ), uses AS (
      SELECT statement_id, item, source_id, stance, true AS cited, quoted, listed FROM cited
      UNION ALL
      SELECT c.statement_id, c.id, d.source_id, b.stance::text, false, false, d.listed
        FROM documents d JOIN bearings b ON b.source_id = d.of JOIN commitments c ON c.id = b.commitment_id
       WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
         AND (b.commitment_id, d.source_id) NOT IN (SELECT item, source_id FROM cited)
    ), used AS (
      SELECT statement_id, source_id, count(*) FILTER (WHERE cited)::int AS citations, bool_or(quoted) AS quoted,
             array_agg(DISTINCT stance ORDER BY stance) AS stances, array_agg(DISTINCT item ORDER BY item) AS items
        FROM (SELECT * FROM uses WHERE listed
              UNION ALL SELECT '00000000-0000-0000-0000-000000000000'::uuid, item, source_id, stance, cited, quoted, listed FROM uses) AS each
       GROUP BY statement_id, source_id
    ), members AS (
      SELECT m.statement_id, d.source_id, bool_or(d.of = d.source_id) AS own FROM documents d JOIN (
        SELECT c.statement_id, b.source_id AS of FROM bearings b JOIN commitments c ON c.id = b.commitment_id
         WHERE b.source_id IN (SELECT of FROM documents)
        UNION SELECT c.statement_id, y.later_source_id FROM lineage_links y JOIN commitments c ON c.id = y.commitment_id
               WHERE y.later_source_id IN (SELECT of FROM documents) AND y.published_at IS NOT NULL
        UNION SELECT g.statement_id, g.found_source_id FROM logged_searches g
               WHERE g.found_source_id IN (SELECT of FROM documents) AND g.state = 'published'
        UNION SELECT q.statement_id, a.source_id FROM request_acts a JOIN access_requests q ON q.id = a.request_id
               WHERE a.source_id IN (SELECT of FROM documents) AND a.published_at IS NOT NULL
        UNION SELECT c.statement_id, k.source_id
                FROM citations k JOIN revisions r ON r.id = k.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
               WHERE k.source_id IN (SELECT of FROM documents) AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)
        ) AS m ON m.of = d.of
       WHERE d.listed GROUP BY m.statement_id, d.source_id
      UNION ALL SELECT '00000000-0000-0000-0000-000000000000'::uuid, id, true FROM sources WHERE id = ANY (ids)
    )
    SELECT m.statement_id, o.id, o.number, coalesce(u.citations, 0), o.type::text, o.language, o.seen::text,
           o."primary" IS NULL OR o.on_behalf_of IS NULL OR o.independence_group IS NULL,
           coalesce(u.stances, '{}'), coalesce(u.items, '{}'),
           publisher_key(o.publisher), search_fold(o.publisher) || E'\t' || o.publisher, coalesce(o.date, ''),
           CASE o."primary" WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unset' END,
           o.reliability IS NOT NULL OR o.credibility IS NOT NULL, EXISTS (SELECT FROM snapshots c WHERE c.source_id = o.id),
           coalesce(u.quoted, false), o.listed_at IS NOT NULL, o.same_as_id IS NOT NULL, m.own
      FROM members m JOIN sources o ON o.id = m.source_id
      LEFT JOIN used u ON u.statement_id = m.statement_id AND u.source_id = m.source_id
     WHERE o.listed_at IS NOT NULL OR m.statement_id = '00000000-0000-0000-0000-000000000000';
  END;

import 'server-only'
import { endOf } from '@/lib/platform/day'
import { db, type SqlPart, sqlPart } from '@/lib/platform/db'
import { librariesOf } from './library'

// What was said of sources before a moment, in SQL: `endOf` (lib/platform/day.ts) makes the moment of a day, or of now. The same stands in
// rules/as-of.ts; days.integration.test.ts of the dossier holds both together.

/**
 * Sources as they were described and classed at the end of a day, as far as a list counts them: a table of a query.
 *
 * @param day YYYY-MM-DD, UTC; null for now
 */
export function sourcesOn(day: string | null): SqlPart {
  if (day === null)
    return sqlPart`(SELECT id, number, listed_at, type::text, language, seen::text,
      "primary" IS NULL OR on_behalf_of IS NULL OR independence_group IS NULL AS unclassed FROM sources)`
  const end = endOf(day)
  return sqlPart`(
    SELECT s.id, s.number, s.listed_at, ${said('type', sqlPart`s.type::text`)} AS type, ${said('language', sqlPart`s.language`)} AS language,
      CASE WHEN s.opened_at >= ${end}::timestamptz THEN 'excerpt' ELSE s.seen::text END AS seen,
      ${said('primary', sqlPart`s."primary"::text`)} IS NULL OR ${said('onBehalfOf', sqlPart`s.on_behalf_of`)} IS NULL
        OR ${said('independenceGroup', sqlPart`s.independence_group`)} IS NULL AS unclassed
    FROM sources s LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(key, value) AS fields FROM (
        SELECT DISTINCT ON (f.key) f.key, f.value
        FROM source_classings g JOIN reviews v ON v.classing_id = g.id, jsonb_each(g.before) AS f
        WHERE g.source_id = s.id AND v.decision = 'approve' AND v.at >= ${end}::timestamptz
        ORDER BY f.key, v.at, g.at, g.id) AS first
    ) AS before ON TRUE)`
}

/** What stood in a field before what was accepted later: the first of these changes says it. */
function said(field: string, now: SqlPart): SqlPart {
  return sqlPart`CASE WHEN before.fields -> ${field}::text IS NULL THEN ${now} ELSE before.fields ->> ${field}::text END`
}

/** The days on which a source of a statement's library became public, was opened or said to be another, or was said to bear on an item. */
export async function findLibraryTurns(slug: string): Promise<readonly string[]> {
  const [row] = await db().$queryRaw<{ days: string[] | null }[]>`
    WITH members AS (
      SELECT DISTINCT l.id FROM (${librariesOf(sqlPart`IN (SELECT id FROM statements WHERE slug = ${slug})`)}) AS l
    )
    SELECT array_agg(DISTINCT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS days
    FROM (
      SELECT unnest(ARRAY[o.listed_at, o.opened_at]) AS moment FROM members m JOIN sources o ON o.id = m.id WHERE o.listed_at IS NOT NULL
      UNION SELECT v.at FROM members m JOIN source_classings g ON g.source_id = m.id JOIN reviews v ON v.classing_id = g.id
             WHERE v.decision = 'approve'
      UNION SELECT b.added_at FROM statements s JOIN commitments c ON c.statement_id = s.id JOIN bearings b ON b.commitment_id = c.id
             WHERE s.slug = ${slug}
    ) AS all_moments
    WHERE moment IS NOT NULL`
  return row?.days ?? []
}

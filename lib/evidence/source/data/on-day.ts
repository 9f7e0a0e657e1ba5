import 'server-only'
import { endOf } from '@/lib/ground/platform/day'
import { type SqlPart, sqlPart } from '@/lib/ground/platform/db'

// What was said of sources before a moment, in SQL: `endOf` (lib/ground/platform/day.ts) makes the moment of a day, or of now. The same stands in
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
    FROM sources s LEFT JOIN (
      SELECT source_id, jsonb_object_agg(key, value) AS fields FROM (
        SELECT DISTINCT ON (g.source_id, f.key) g.source_id, f.key, f.value
        FROM source_classings g JOIN reviews v ON v.classing_id = g.id, jsonb_each(g.before) AS f
        WHERE v.decision = 'approve' AND v.at >= ${end}::timestamptz
        ORDER BY g.source_id, f.key, v.at, g.at, g.id) AS first
      GROUP BY source_id
    ) AS before ON before.source_id = s.id)`
}

/**
 * The sources for which another stood at the end of a day, each with that one: a table of a query.
 *
 * @param day as above
 */
export function ledOnDay(day: string | null): SqlPart {
  if (day === null)
    return sqlPart`(SELECT id, same_as_id AS same_as FROM sources WHERE same_as_id IS NOT NULL)`
  return sqlPart`(
    WITH otherwise AS (
      SELECT DISTINCT ON (g.source_id) g.source_id AS id, g.before ->> 'sameAs' AS same_as
      FROM source_classings g JOIN reviews v ON v.classing_id = g.id
      WHERE g.before ? 'sameAs' AND v.decision = 'approve' AND v.at >= ${endOf(day)}::timestamptz
      ORDER BY g.source_id, v.at, g.at, g.id)
    SELECT id, same_as FROM otherwise WHERE same_as IS NOT NULL
    UNION ALL SELECT id, same_as_id FROM sources WHERE same_as_id IS NOT NULL AND id NOT IN (SELECT id FROM otherwise))`
}

/** What stood in a field before what was accepted later: the first of these changes says it. */
function said(field: string, now: SqlPart): SqlPart {
  return sqlPart`CASE WHEN before.fields -> ${field}::text IS NULL THEN ${now} ELSE before.fields ->> ${field}::text END`
}

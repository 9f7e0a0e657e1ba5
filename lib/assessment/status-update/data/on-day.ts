import 'server-only'
import { endOf } from '@/lib/ground/platform/day'
import { db, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { itemFollowed, itemStood } from '@/lib/text/commitment/data/on-day'

// What readers saw of judgements before a moment, in SQL: `endOf` (lib/ground/platform/day.ts) makes the moment of a day, or of now. The same stands in
// rules/as-of.ts; days.integration.test.ts of the dossier holds both together.

/** Whether a judgement, `r`, could stand on its line before a moment: it was final, or shown as provisional and nothing had become of it. */
export const judgementStood = (end: string) => sqlPart`
  (r.final_at < ${end}::timestamptz OR r.shown_as_interim_at < ${end}::timestamptz)
  AND NOT (r.state NOT IN ('final', 'submitted') AND r.state_since < ${end}::timestamptz)`

/** The same as a condition on rows. @param day those that could stand at its end, YYYY-MM-DD, UTC; null for now */
export function couldStandOn(day: string | null) {
  if (day === null)
    return {
      state: { in: ['final' as const, 'submitted' as const] },
      OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    }
  const end = new Date(endOf(day))
  return {
    OR: [{ finalAt: { lt: end } }, { shownAsInterimAt: { lt: end } }],
    NOT: { state: { notIn: ['final' as const, 'submitted' as const] }, stateSince: { lt: end } },
  }
}

/** Whether readers could see a judgement, `r`, before a moment, be it one that another had come in the place of. */
export const judgementSeen = (end: string) => sqlPart`
  (r.final_at < ${end}::timestamptz OR r.shown_as_interim_at < ${end}::timestamptz)
  AND NOT (r.state NOT IN ('final', 'submitted', 'corrected', 'replaced') AND r.state_since < ${end}::timestamptz)`

/** Whether a judgement, `r`, that stood before a moment was final. */
export const judgementFinal = (end: string) => sqlPart`coalesce(r.final_at < ${end}::timestamptz, false)`

/**
 * How an item, `c`, stood before a moment. What is shown on a line and what stands for a party are said here a second time, after
 * rules/lines.ts and rules/facets.ts; alike.integration.test.ts holds both together. It is asked item by item, so that what some items cost does
 * not depend on how many PostgreSQL expects. The parties are looked up once, by `itsParties`.
 */
export const statesOfItem = (end: string) => sqlPart`
  CASE WHEN NOT (${itemFollowed(end)}) THEN '[]'::jsonb ELSE coalesce((
    SELECT jsonb_agg(jsonb_build_object('key', judgement, 'provisional', provisional) ORDER BY first)
    FROM (
      SELECT judgement, min(position) AS first, NOT bool_or(final) AS provisional
      FROM (
        SELECT DISTINCT ON (p.position) p.position, r.judgement, ${judgementFinal(end)} AS final
        FROM lines l
        JOIN revisions r ON r.line_id = l.id
        JOIN unnest(its.parties) WITH ORDINALITY AS p (key, position) ON l.party IN (p.key, 'all')
        WHERE l.commitment_id = c.id AND ${judgementStood(end)}
        ORDER BY p.position, l.party = 'all', ${judgementFinal(end)} DESC, r.number DESC
      ) AS of_party
      GROUP BY judgement
    ) AS each
  ), CASE WHEN c.force = 'claimed' THEN '[{"key": "not_checked", "provisional": false}]'
    ELSE '[{"key": "not_rated", "provisional": false}]' END::jsonb) END`

/** What joins the parties of a statement, `s`, in their order, as `its.parties`. */
export const itsParties = sqlPart`
  CROSS JOIN LATERAL (SELECT array_agg(p.key ORDER BY p.position) AS parties FROM parties p WHERE p.statement_id = s.id) AS its`

/** Whether anything that says how an item, `c`, stands became another between two moments. What did not is as it was. */
export const turnedBetween = (earlier: string, later: string) => sqlPart`
  ${isBetween(sqlPart`c.withdrawn_at`, earlier, later)}
  OR EXISTS (
    SELECT FROM lines l JOIN revisions r ON r.line_id = l.id
    WHERE l.commitment_id = c.id AND (${isBetween(sqlPart`r.shown_as_interim_at`, earlier, later)}
      OR ${isBetween(sqlPart`r.final_at`, earlier, later)} OR ${isBetween(sqlPart`r.state_since`, earlier, later)}))
  OR EXISTS (
    SELECT FROM acts e
    WHERE e.object_type = 'commitment' AND e.object_id = c.id::text AND e.verb IN ('turned following on', 'turned following off')
      AND ${isBetween(sqlPart`e.at`, earlier, later)})`

function isBetween(moment: SqlPart, earlier: string, later: string): SqlPart {
  return sqlPart`(${moment} >= ${earlier}::timestamptz AND ${moment} < ${later}::timestamptz)`
}

/** A query of how each item of a statement stood that stood before a moment. */
export function standingItems(slug: string, end: string): SqlPart {
  return sqlPart`
    SELECT c.passage_number, c.reference, c.area_key, c.force, ${statesOfItem(end)} AS states
    FROM statements s ${itsParties} JOIN commitments c ON c.statement_id = s.id
    WHERE s.slug = ${slug} AND ${itemStood(end)}
    OFFSET 0`
}

/** The day on which a statement was brought in, and those on which an item of it or a judgement became another to readers; none when no statement has that address. */
export async function findTurns(slug: string): Promise<readonly string[]> {
  const [row] = await db().$queryRaw<{ days: string[] | null }[]>`
    WITH items AS (
      SELECT c.id, c.published_at, c.withdrawn_at
      FROM statements s JOIN commitments c ON c.statement_id = s.id
      WHERE s.slug = ${slug} AND c.published_at IS NOT NULL
    )
    SELECT array_agg(DISTINCT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS days
    FROM (
      SELECT created_at AS moment FROM statements WHERE slug = ${slug}
      UNION SELECT unnest(ARRAY[published_at, withdrawn_at]) FROM items
      UNION SELECT unnest(ARRAY[r.shown_as_interim_at, r.final_at, r.state_since])
      FROM items i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
      WHERE r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL
      UNION SELECT e.at FROM items i JOIN acts e ON e.object_type = 'commitment' AND e.object_id = i.id::text
      WHERE e.verb IN ('turned following on', 'turned following off')
    ) AS all_moments
    WHERE moment IS NOT NULL`
  return row?.days ?? []
}

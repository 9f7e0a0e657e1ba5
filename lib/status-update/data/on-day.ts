import 'server-only'
import { itemFollowed, itemStood } from '@/lib/commitment/data/on-day'
import { endOf } from '@/lib/platform/day'
import { db, type SqlPart, sqlPart } from '@/lib/platform/db'

// What readers saw of judgements before a moment, in SQL: `endOf` (lib/platform/day.ts) makes the moment of a day, or of now. The same stands in
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
 * A query of how each item of a statement stood that stood before a moment. What is shown on a line and what stands for a party are said here a
 * second time, after rules/lines.ts and rules/facets.ts; alike.integration.test.ts holds both together.
 *
 * @param references only these items
 */
export function standingItems(
  slug: string,
  end: string,
  references: readonly string[] | null = null,
): SqlPart {
  return sqlPart`
    WITH items AS (
      SELECT c.id, c.statement_id, c.passage_number, c.reference, c.area_key, c.force, ${itemFollowed(end)} AS followed
      FROM statements s JOIN commitments c ON c.statement_id = s.id
      WHERE s.slug = ${slug} AND ${itemStood(end)}
        AND (${references}::text[] IS NULL OR c.reference = ANY(${references}::text[]))
    ), shown AS (
      SELECT DISTINCT ON (l.id) i.id AS item, l.party, r.judgement, ${judgementFinal(end)} AS final
      FROM items i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
      WHERE ${judgementStood(end)}
      ORDER BY l.id, ${judgementFinal(end)} DESC, r.number DESC
    ), standing AS (
      SELECT i.id, p.position, coalesce(own.judgement, everyone.judgement) AS key, coalesce(own.final, everyone.final) AS final
      FROM items i JOIN parties p ON p.statement_id = i.statement_id
      LEFT JOIN shown own ON own.item = i.id AND own.party = p.key
      LEFT JOIN shown everyone ON everyone.item = i.id AND everyone.party = 'all'
      WHERE i.followed AND coalesce(own.judgement, everyone.judgement) IS NOT NULL
    ), states AS (
      SELECT id, jsonb_agg(jsonb_build_object('key', key, 'provisional', provisional) ORDER BY first) AS states
      FROM (SELECT id, key, min(position) AS first, NOT bool_or(final) AS provisional FROM standing GROUP BY id, key) AS each
      GROUP BY id
    )
    SELECT id, passage_number, reference, area_key, force, coalesce(states, CASE
        WHEN NOT followed THEN '[]'
        WHEN force = 'claimed' THEN '[{"key": "not_checked", "provisional": false}]'
        ELSE '[{"key": "not_rated", "provisional": false}]' END::jsonb) AS states
    FROM items LEFT JOIN states USING (id)`
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
      UNION SELECT e.at FROM items i JOIN events e ON e.object_type = 'commitment' AND e.object_id = i.id::text
      WHERE e.verb IN ('turned following on', 'turned following off')
    ) AS all_moments
    WHERE moment IS NOT NULL`
  return row?.days ?? []
}

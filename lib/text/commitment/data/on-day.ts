import 'server-only'
import { endOf } from '@/lib/ground/platform/day'
import { db, sqlPart } from '@/lib/ground/platform/db'

// How items stood before a moment, in SQL: `endOf` (lib/ground/platform/day.ts) makes the moment of a day, or of now. The same stands in rules/as-of.ts;
// days.integration.test.ts of the dossier holds both together.

/** Whether an item, `c`, stood before a moment. */
export const itemStood = (end: string) =>
  sqlPart`c.published_at < ${end}::timestamptz AND coalesce(c.withdrawn_at, 'infinity') >= ${end}::timestamptz`

/** The same as a condition on rows. @param day those that stood at its end, YYYY-MM-DD, UTC; null for now */
export function stoodOn(day: string | null) {
  if (day === null) return { publishedAt: { not: null }, withdrawnAt: null }
  const end = new Date(endOf(day))
  return { publishedAt: { lt: end }, OR: [{ withdrawnAt: null }, { withdrawnAt: { gte: end } }] }
}

/** Whether an item, `c`, was followed before a moment: before it was first turned on or off it stood the other way. */
export const itemFollowed = (end: string) => sqlPart`
  CASE WHEN ${end} = 'infinity' THEN c.followed ELSE coalesce((
    SELECT e.verb = 'turned following off' FROM acts e
    WHERE e.object_type = 'commitment' AND e.object_id = c.id::text AND e.verb IN ('turned following on', 'turned following off')
      AND e.at >= ${end}::timestamptz
    ORDER BY e.position LIMIT 1), c.followed) END`

/**
 * The references of the items of a statement that stood at the end of a day, in reading order.
 *
 * @param day YYYY-MM-DD, UTC; null for now
 * @param area only those about it, by its key
 */
export async function findStanding(
  slug: string,
  day: string | null,
  area: string | null = null,
): Promise<string[]> {
  const [row] = await db().$queryRaw<{ found: string[] | null }[]>`
    SELECT array_agg(c.reference ORDER BY c.passage_number, c.start, c.reference) AS found
    FROM statements s JOIN commitments c ON c.statement_id = s.id
    WHERE s.slug = ${slug} AND ${itemStood(endOf(day))} AND (${area}::text IS NULL OR c.area_key = ${area})`
  return row?.found ?? []
}

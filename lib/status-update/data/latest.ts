import 'server-only'
import { itemStood } from '@/lib/commitment/data/on-day'
import { endOf } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { judgementFinal, judgementStood } from './on-day'

/**
 * The items of a statement that stand whose judgements became public last: at least those of the newest acts of publishing.
 *
 * @param acts how many; an act is what became public on an item on one day in one way (rules/record.ts)
 * @param parties how many the statement has: an act is on as many lines at most, and that of all together
 * @param day those of the acts by its end, YYYY-MM-DD, UTC; null for now
 */
export async function findLatestPublished(
  slug: string,
  acts: number,
  parties: number,
  day: string | null = null,
): Promise<readonly string[]> {
  const end = endOf(day)
  const rows = await db().$queryRaw<{ reference: string; act: string }[]>`
    SELECT reference, concat_ws(' ', reference, (at AT TIME ZONE 'UTC')::date, final) AS act
    FROM (
      SELECT c.reference, ${judgementFinal(end)} AS final,
             CASE WHEN ${judgementFinal(end)} THEN r.final_at ELSE r.shown_as_interim_at END AS at
      FROM statements s
      JOIN commitments c ON c.statement_id = s.id
      JOIN lines l ON l.commitment_id = c.id
      JOIN revisions r ON r.line_id = l.id
      WHERE s.slug = ${slug} AND ${itemStood(end)} AND ${judgementStood(end)}
      ORDER BY at DESC, c.passage_number, l.id, r.number
      LIMIT ${acts * (parties + 1)}) AS newest`
  const newest = new Set(
    rows
      .map(({ act }) => act)
      .filter((act, index, all) => all.indexOf(act) === index)
      .slice(0, acts),
  )
  return [...new Set(rows.filter(({ act }) => newest.has(act)).map(({ reference }) => reference))]
}

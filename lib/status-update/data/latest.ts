import 'server-only'
import { db } from '@/lib/platform/db'

/**
 * The items of a statement that stand whose judgements became public last: at least those of the newest acts of publishing.
 *
 * @param acts how many; an act is what became public on an item on one day in one way (rules/record.ts)
 * @param parties how many the statement has: an act is on as many lines at most, and that of all together
 */
export async function findLatestPublished(
  slug: string,
  acts: number,
  parties: number,
): Promise<readonly string[]> {
  const rows = await db().$queryRaw<{ reference: string; act: string }[]>`
    SELECT reference, concat_ws(' ', reference, (at AT TIME ZONE 'UTC')::date, final) AS act
    FROM (
      SELECT c.reference, coalesce(r.final_at, r.shown_as_interim_at, r.submitted_at) AS at, r.state = 'final' AS final
      FROM statements s
      JOIN commitments c ON c.statement_id = s.id
      JOIN lines l ON l.commitment_id = c.id
      JOIN revisions r ON r.line_id = l.id
      WHERE s.slug = ${slug} AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
        AND (r.state = 'final' OR r.state = 'submitted' AND r.shown_as_interim_at IS NOT NULL)
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

import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { findStatementId } from '@/lib/text/statement/data/statements'

/** The days on which a source of a statement's library became public, was opened or said to be another, or was said to bear on an item. */
export async function findLibraryTurns(slug: string): Promise<readonly string[]> {
  const statement = await findStatementId(slug)
  if (statement === null) return []
  const [row] = await db().$queryRaw<{ days: string[] | null }[]>`
    WITH members AS MATERIALIZED (
      SELECT o.id, o.listed_at, o.opened_at FROM library_entries e JOIN sources o ON o.id = e.source_id
      WHERE e.statement_id = ${statement}::uuid
    )
    SELECT array_agg(DISTINCT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS days
    FROM (
      SELECT listed_at AS moment FROM members UNION SELECT opened_at FROM members
      UNION SELECT v.at FROM members m JOIN source_classings g ON g.source_id = m.id JOIN reviews v ON v.classing_id = g.id
             WHERE v.decision = 'approve'
      UNION SELECT b.added_at FROM commitments c JOIN bearings b ON b.commitment_id = c.id WHERE c.statement_id = ${statement}::uuid
    ) AS all_moments
    WHERE moment IS NOT NULL`
  return row?.days ?? []
}

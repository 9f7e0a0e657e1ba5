import 'server-only'
import { findChangedQuotes } from '@/lib/assessment/status-update/data/changed-quotes'
import { db } from '@/lib/ground/platform/db'

/** What a stored copy shows no longer of the quotes that public judgements have of its source. */
export type LostQuotes = {
  readonly sourceId: string
  /** The items whose judgements quote them, and who wrote these; ids. */
  readonly commitmentIds: readonly string[]
  readonly judges: readonly string[]
}

/**
 * The quotes that stood in the copy before and stand in this one no longer. Asked before a transaction, since copies are long.
 *
 * @returns null where none did, and where there is no such copy any more
 */
export async function findLostQuotes(snapshotId: string): Promise<LostQuotes | null> {
  const copy = await db().snapshot.findUnique({
    where: { id: snapshotId },
    select: { sourceId: true, fetchedAt: true, number: true },
  })
  if (!copy || copy.number < 2) return null
  const quoted = await db().$queryRaw<{ quote: string; commitmentId: string; authorId: string }[]>`
    SELECT DISTINCT k.quote, l.commitment_id::text AS "commitmentId", r.author_id::text AS "authorId"
      FROM citations k JOIN revisions r ON r.id = k.revision_id JOIN lines l ON l.id = r.line_id
     WHERE k.source_id = ${copy.sourceId} AND k.quote IS NOT NULL
       AND (r.state = 'final' OR (r.state = 'submitted' AND r.shown_as_interim_at IS NOT NULL))`
  const changed = await findChangedQuotes(quoted.map(({ quote }) => ({ sourceId: copy.sourceId, quote })))
  const since = copy.fetchedAt.toISOString()
  const lost = new Set(changed.filter((each) => each.since === since).map(({ quote }) => quote))
  const rows = quoted.filter(({ quote }) => lost.has(quote))
  if (rows.length === 0) return null
  return {
    sourceId: copy.sourceId,
    commitmentIds: [...new Set(rows.map(({ commitmentId }) => commitmentId))],
    judges: [...new Set(rows.map(({ authorId }) => authorId))],
  }
}

import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'

/** The addresses of the statements on whose pages a source stands. */
export async function findStatementsUsing(tx: Transaction, sourceIds: readonly string[]): Promise<string[]> {
  if (sourceIds.length === 0) return []
  const ids = { in: [...sourceIds] }
  const rows = await tx.statement.findMany({
    where: {
      OR: [
        {
          commitments: {
            some: {
              OR: [
                { bearings: { some: { sourceId: ids } } },
                { lineage: { some: { laterSourceId: ids } } },
                { lines: { some: { revisions: { some: { citations: { some: { sourceId: ids } } } } } } },
              ],
            },
          },
        },
        { loggedSearches: { some: { foundSourceId: ids } } },
        { accessRequests: { some: { acts: { some: { sourceId: ids } } } } },
      ],
    },
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}

import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import type { SourceFacts } from '../rules/input'

/** What the rules weigh of sources, by id, locked in one order until the transaction ends. Unknown ids are absent. */
export async function findSourceFacts(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SourceFacts>> {
  const wanted = [...new Set(ids)]
  await tx.$queryRaw`SELECT id FROM sources WHERE id = ANY(${wanted}) ORDER BY id FOR UPDATE`
  const rows = await tx.source.findMany({
    where: { id: { in: wanted } },
    select: { id: true, url: true, primary: true, onBehalfOf: true, independenceGroup: true, date: true },
  })
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

/** The addresses of the statements on whose pages a source stands. */
export async function findStatementsUsing(tx: Transaction, sourceIds: readonly string[]): Promise<string[]> {
  if (sourceIds.length === 0) return []
  const ids = { in: [...sourceIds] }
  const rows = await tx.statement.findMany({
    where: {
      commitments: {
        some: {
          OR: [
            { bearings: { some: { sourceId: ids } } },
            { lines: { some: { revisions: { some: { citations: { some: { sourceId: ids } } } } } } },
          ],
        },
      },
    },
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}

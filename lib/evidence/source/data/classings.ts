import 'server-only'
import type { RowOf, Transaction } from '@/lib/ground/platform/db'
import { decisionOf, decisionsSelect } from '@/lib/record/review/data/decisions'
import { foundIn, saidIn } from '../rules/said'
import type { PendingClassing } from '../types'

/**
 * What was said about sources and awaits a second reader, oldest first, by the source's id. Those with none are absent.
 *
 * @param kept ids of what is kept from whoever asks (`findKeptFrom`)
 */
export async function pendingClassings(
  tx: Transaction,
  sourceIds: readonly string[],
  kept: readonly string[] = [],
): Promise<ReadonlyMap<string, readonly PendingClassing[]>> {
  const rows = await tx.sourceClassing.findMany({
    where: { sourceId: { in: [...sourceIds] }, review: null, id: { notIn: [...kept] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: classingSelect,
  })
  const bySource = new Map<string, PendingClassing[]>()
  for (const row of rows) bySource.set(row.sourceId, [...(bySource.get(row.sourceId) ?? []), classingOf(row)])
  return bySource
}

export const classingSelect = {
  id: true,
  sourceId: true,
  personId: true,
  at: true,
  before: true,
  after: true,
  reason: true,
  found: true,
  person: { select: { publicName: true } },
  review: { select: decisionsSelect.select },
} as const

type ClassingRow = RowOf<'sourceClassing', typeof classingSelect>

export function classingOf({
  person,
  review,
  at,
  before,
  after,
  found,
  ...row
}: ClassingRow): PendingClassing {
  return {
    ...row,
    at: at.toISOString(),
    by: person.publicName,
    before: saidIn(before),
    after: saidIn(after),
    found: foundIn(found),
    review: review && decisionOf(review),
  }
}

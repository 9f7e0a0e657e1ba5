import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { wordsAsKept } from '@/lib/record/cover/data/words-as-kept'
import { wordsAt } from '@/lib/record/cover/rules/stretches'
import type { StandingDecision } from '../rules/withheld-in-new'

/** What is withheld of a source and was not lifted, with the words as they stand in its copies: for the mutation that keeps the next one. */
export async function findStanding(tx: Transaction, sourceId: string): Promise<StandingDecision[]> {
  const rows = await tx.withholding.findMany({
    where: { sourceId, liftedAt: null },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      extent: true,
      erasedAt: true,
      places: { select: { snapshotId: true, start: true, end: true } },
    },
  })
  const texts = new Map<string, string>()
  for (const { snapshotId } of rows.flatMap(({ places }) => places))
    if (!texts.has(snapshotId)) texts.set(snapshotId, (await wordsAsKept(tx, snapshotId)) ?? '')
  return rows.map(({ id, extent, erasedAt, places }) => ({
    withholdingId: id,
    extent,
    words:
      erasedAt === null
        ? [...new Set(places.map((place) => wordsAt(texts.get(place.snapshotId) ?? '', place)))]
        : null,
  }))
}

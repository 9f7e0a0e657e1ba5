import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'

/** The words of a copy as they were kept, with nothing blanked. For the mutations that blank them, and nobody else. */
export async function wordsAsKept(
  tx: Pick<Transaction, 'snapshot'>,
  snapshotId: string,
): Promise<string | null> {
  const row = await tx.snapshot.findUnique({ where: { id: snapshotId }, select: { text: true } })
  return row?.text ?? null
}

/** Whether words of a source are withheld. */
export const ANY_WORDS = {
  where: { extent: 'stretch', liftedAt: null },
  take: 1,
  select: { id: true },
} as const

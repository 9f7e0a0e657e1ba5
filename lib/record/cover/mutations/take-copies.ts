import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'

/**
 * Takes all copies of a source for this transaction: what is withheld of one is withheld of all, so a copy that is kept at that moment waits,
 * and finds what was withheld.
 */
export async function lockCopiesOf(tx: Transaction, sourceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('suivi.copies ' || ${sourceId}, 0))`
}

/**
 * Takes all copies of several sources: what is about to be written rests on them, and is covered as its act is recorded. Before anything else is
 * taken: whoever withholds has the copies first, then what rests on them, and the record last. The other way round the two would wait for each other.
 */
export async function takeCopiesOf(tx: Transaction, sourceIds: readonly (string | null)[]): Promise<void> {
  const taken = [...new Set(sourceIds)].filter((id) => id !== null).sort()
  for (const sourceId of taken) await lockCopiesOf(tx, sourceId)
}

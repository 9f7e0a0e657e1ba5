import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import type { SnapshotShown } from '../types'

/** A copy as its verbs need it. */
export type LockedCopy = {
  readonly id: string
  readonly sourceId: string
  readonly number: number
  readonly askedById: string
  readonly shown: SnapshotShown
}

/**
 * Takes all copies of a source for this transaction: what is withheld of one is withheld of all, so a copy that is kept at that moment waits,
 * and finds what was withheld.
 */
export async function lockCopiesOf(tx: Transaction, sourceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('suivi.copies ' || ${sourceId}, 0))`
}

/** Sources whose copies are taken for this transaction. */
export type TakenCopies = { readonly sourceIds: readonly string[] }

/**
 * Takes all copies of several sources: what is about to be written rests on them, and is covered as it is written (`coverNew`). Before anything else is
 * taken: whoever withholds has the copies first, then what rests on them, and the record last. The other way round the two would wait for each other.
 */
export async function takeCopiesOf(
  tx: Transaction,
  sourceIds: readonly (string | null)[],
): Promise<TakenCopies> {
  const taken = [...new Set(sourceIds)].filter((id) => id !== null).sort()
  for (const sourceId of taken) await lockCopiesOf(tx, sourceId)
  return { sourceIds: taken }
}

/**
 * A copy, with all of its source taken.
 *
 * @throws Refusal `not_found` when there is no such copy
 */
export async function lockCopy(tx: Transaction, id: string): Promise<LockedCopy> {
  const found = await tx.snapshot.findUnique({ where: { id }, select: { sourceId: true, number: true } })
  if (!found) throw new Refusal('not_found')
  await lockCopiesOf(tx, found.sourceId)
  const { shown, capture } = await tx.snapshot.findUniqueOrThrow({
    where: { id },
    select: { shown: true, capture: { select: { askedById: true } } },
  })
  return { id, ...found, askedById: capture.askedById, shown }
}

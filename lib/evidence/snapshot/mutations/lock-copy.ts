import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { lockCopiesOf } from '@/lib/record/cover/mutations/take-copies'
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

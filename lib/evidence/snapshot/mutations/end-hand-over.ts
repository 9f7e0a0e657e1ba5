import 'server-only'
import { createHash } from 'node:crypto'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'

/** What came of a hand-over: its code, the number that the archive answered with, and where its copy stands. */
export type Ended = {
  readonly outcome: string
  readonly status?: number | null
  readonly archivedUrl?: string
}

/** Where an address is never handed over, the hand-over ends without a copy. */
export const handOverEnding: Pick<Handling<{ readonly handOverId: string }>, 'gaveUp'> = {
  gaveUp: (tx, { handOverId }, why) =>
    endHandOver(tx, handOverId, { outcome: why === 'cancelled' ? 'cancelled' : 'failed' }),
}

/** Ends a hand-over, within a transaction: of the system, or of whoever cancelled it. What has ended stays as it ended. */
export async function endHandOver(
  tx: Transaction,
  id: string,
  { outcome, status = null, archivedUrl }: Ended,
): Promise<void> {
  const { count } = await tx.handOver.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: now(), outcome, status, ...(archivedUrl !== undefined && { archivedUrl }) },
  })
  if (count === 0) return
  const [acting] = await tx.$queryRaw<{ id: string | null }[]>`SELECT suivi_actor()::text AS id`
  await recordEvent(tx, {
    actor: acting?.id ? { kind: 'person', id: acting.id } : { kind: 'system' },
    verb: archivedUrl === undefined ? 'missed' : 'kept',
    objectType: 'hand-over',
    objectId: id,
    payload: {
      outcome,
      ...(status !== null && { status }),
      ...(archivedUrl !== undefined && { sha256: createHash('sha256').update(archivedUrl).digest('hex') }),
    },
  })
}

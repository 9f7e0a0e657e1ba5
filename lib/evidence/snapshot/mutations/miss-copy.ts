import 'server-only'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { lockCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { recordEvent } from '@/lib/record/event/mutations/record-event'

/** What else is written in the transaction that ends a capture, at its end. */
export type Finish = (tx: Transaction) => Promise<void>

/** Where a capture is never made, it ends without a copy. */
export const captureEnding: Pick<Handling<{ readonly captureId: string }>, 'gaveUp'> = {
  gaveUp: (tx, { captureId }, why) =>
    missIn(tx, captureId, { outcome: why === 'cancelled' ? 'cancelled' : 'failed' }),
}

/** What stood in the way of a copy: its code, and with it the number that a server answered with. */
type Missed = { readonly outcome: string; readonly status?: number | null }

/** Ends a capture without a copy, and says why. One that has ended stays as it ended. */
export function missCopy(
  captureId: string,
  missed: Missed,
  finish: Finish = () => Promise.resolve(),
): Promise<void> {
  return transaction('system', async (tx) => {
    await missIn(tx, captureId, missed)
    await finish(tx)
  })
}

/** As `missCopy`, within a transaction: of the system, or of whoever cancelled it. */
async function missIn(tx: Transaction, captureId: string, missed: Missed): Promise<void> {
  const capture = await lockCapture(tx, captureId)
  if (!capture) return
  const { outcome, status = null } = missed
  await tx.capture.update({
    where: { id: captureId },
    data: { endedAt: now(), outcome, status },
    select: { id: true },
  })
  const [acting] = await tx.$queryRaw<{ id: string | null }[]>`SELECT suivi_actor()::text AS id`
  await recordEvent(tx, {
    actor: acting?.id ? { kind: 'person', id: acting.id } : { kind: 'system' },
    verb: 'missed',
    objectType: 'capture',
    objectId: captureId,
    payload: { outcome, ...(status !== null && { status }) },
  })
}

/** A capture that has not ended. */
export type OpenCapture = { readonly id: string; readonly sourceId: string }

/** Takes a capture that has not ended, with all copies of its source; null where it has, or there is none. */
export async function lockCapture(tx: Transaction, id: string): Promise<OpenCapture | null> {
  const found = await tx.capture.findUnique({ where: { id }, select: { sourceId: true } })
  if (!found) return null
  await lockCopiesOf(tx, found.sourceId)
  const open = await tx.capture.findFirst({ where: { id, endedAt: null }, select: { id: true } })
  return open && { id, sourceId: found.sourceId }
}

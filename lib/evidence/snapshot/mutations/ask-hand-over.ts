import 'server-only'
import { z } from 'zod'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal, type RefusalCode } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { lockCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { addressToHandOver, handsOverWithCopies } from '../data/hand-overs'
import { may } from '../policy'
import type { AskInput } from '../schema'
import type { NotHandedOver } from '../types'

const made = z.object({ id: z.string() })

const REFUSALS: Readonly<Record<NotHandedOver, RefusalCode>> = {
  off: 'archive_off',
  'no-address': 'no_address',
  'not-public': 'archive_hidden',
  'under-way': 'archive_asked',
}

/**
 * Has the address of a source handed over to the public web archive that is configured: a job does it.
 *
 * @returns the id of what is to be handed over
 * @throws Refusal `not_permitted` (no analyst and no reviewer), `archive_off` (none is configured), `no_address`, `archive_hidden` (it is not public, or
 *   something of it is withheld), `archive_asked` (it is under way); as `idempotent`
 */
export function askHandOver(actor: Member, input: AskInput): Promise<z.output<typeof made>> {
  return idempotent(actor, 'hand-over', input, made, async (tx) => {
    authorize(may, actor, 'hand over', { people: [] })
    await lockCopiesOf(tx, input.sourceId)
    const found = await addressToHandOver(input.sourceId, tx)
    if ('why' in found) throw new Refusal(REFUSALS[found.why])
    return { id: await begin(tx, { sourceId: input.sourceId, ...found }, actor.id) }
  })
}

/** Has the address of a source handed over with a copy of it that was just stored, where that is configured and it may be. The caller has its copies locked. */
export async function handOverWithCopy(tx: Transaction, sourceId: string): Promise<void> {
  if (!handsOverWithCopies()) return
  const found = await addressToHandOver(sourceId, tx)
  if ('address' in found) await begin(tx, { sourceId, ...found }, null)
}

async function begin(
  tx: Transaction,
  data: { readonly sourceId: string; readonly address: string },
  askedById: string | null,
): Promise<string> {
  const { id } = await tx.handOver.create({ data: { ...data, askedById }, select: { id: true } })
  await queueJob(tx, 'hand-over', { handOverId: id })
  await recordEvent(tx, {
    actor: askedById === null ? { kind: 'system' } : { kind: 'person', id: askedById },
    verb: 'asked',
    objectType: 'hand-over',
    objectId: id,
  })
  return id
}

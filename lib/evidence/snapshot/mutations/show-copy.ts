import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import type { ShowInput } from '../schema'
import { lockCopy } from './lock-copy'

/**
 * Says what readers see of a copy from now on: all of it, what is quoted from it, or that there is one. Whoever decides has read it.
 *
 * @throws Refusal `not_found`, `not_permitted` (no reviewer), `own_work` (they asked for the copy), `conflict` (it is shown otherwise than it was on
 *   their page), `already_decided` (it is shown so already)
 */
export function showCopy(actor: Member, input: ShowInput): Promise<object> {
  return idempotent(actor, 'copy shown', input, madeNothing, async (tx) => {
    const copy = await lockCopy(tx, input.snapshotId)
    authorize(may, actor, 'show', { people: [copy.askedById] })
    if (copy.shown === input.shown) throw new Refusal('already_decided')
    if (copy.shown !== input.seen) throw new Refusal('conflict')
    await tx.snapshot.update({
      where: { id: copy.id },
      data: { shown: input.shown, shownById: actor.id, shownAt: now() },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'opened',
      objectType: 'snapshot',
      objectId: copy.id,
      payload: { shown: input.shown },
    })
    return {}
  })
}

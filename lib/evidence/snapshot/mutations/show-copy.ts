import 'server-only'
import { z } from 'zod'
import { findStatementsUsing } from '@/lib/evidence/source/data/statements-using'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import type { ShowInput } from '../schema'
import { lockCopy } from './lock-copy'

const touching = z.object({ touched: z.array(z.string()).readonly() })

/**
 * Says what readers see of a copy from now on: all of it, what is quoted from it, or that there is one. Whoever decides has read it.
 *
 * @returns the addresses of the statements on whose pages it stands
 * @throws Refusal `not_found`, `not_permitted` (no reviewer), `own_work` (they asked for the copy), `conflict` (it is shown otherwise than it was on
 *   their page), `already_decided` (it is shown so already)
 */
export function showCopy(actor: Member, input: ShowInput): Promise<{ touched: readonly string[] }> {
  return idempotent(actor, 'copy shown', input, touching, async (tx) => {
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
    return { touched: await findStatementsUsing(tx, [copy.sourceId]) }
  })
}

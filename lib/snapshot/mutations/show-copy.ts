import 'server-only'
import { z } from 'zod'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { Refusal } from '@/lib/platform/errors'
import { once } from '@/lib/platform/once'
import { findStatementsUsing } from '@/lib/source/data/statements-using'
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
  return once(actor, 'copy shown', input, touching, async (tx) => {
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

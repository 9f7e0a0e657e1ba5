import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { differenceOf } from '../rules/said'
import type { GradeInput } from '../schema'
import { lockSource } from './lock-source'
import { say } from './say'

/**
 * Says how far a source is to be trusted, with the reason. Signed-in people see it at once; readers see it once a second person accepted
 * it. No rule of the method weighs it.
 *
 * @throws Invalid `unchanged` (on `reliability`) where this grade stands already
 * @throws Refusal `not_found`, `not_permitted` (no analyst)
 */
export function gradeSource(
  actor: Member,
  { sourceId, reliability, credibility, gradeReason: reason }: GradeInput,
): Promise<void> {
  return transaction(actor, async (tx) => {
    const { said } = await lockSource(tx, sourceId)
    authorize(may, actor, 'class', { people: [] })
    const difference = differenceOf(said, { ...said, reliability, credibility })
    if (difference === null) throw new Invalid({ reliability: ['unchanged'] })
    const classing = await say(tx, actor, sourceId, { ...difference, reason })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'classed',
      objectType: 'source',
      objectId: sourceId,
      payload: { classing },
    })
  })
}

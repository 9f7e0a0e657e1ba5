import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { mustBeAhead, mustBeAssignable } from './assignment'
import { lockFollowUp, type Opened } from './lock-follow-up'
import { record } from './record'

/**
 * Gives a question another day, or to somebody else. The day first given to it stays on record and readers see it. What stays as it was
 * is not judged again: an overdue question can be handed on without being moved. Where nothing changes nothing is written.
 *
 * @throws Invalid `dueOn`, `assignee`
 * @throws Refusal as `lockFollowUp`
 */
export function reschedule(
  actor: Member,
  input: Opened & { readonly dueOn: string; readonly assignee: string | null },
): Promise<{ id: string }> {
  return idempotent(actor, 'follow-up rescheduled', input, madeOne, async (tx) => {
    const question = await lockFollowUp(tx, actor, 'reschedule', input)
    const moment = now()
    const isMoved = input.dueOn !== dayOf(question.dueOn)
    const isHandedOn = input.assignee !== question.assigneeId
    if (!isMoved && !isHandedOn) return { id: question.id }
    if (isMoved) mustBeAhead(input.dueOn, dayOf(moment))
    if (isHandedOn) await mustBeAssignable(tx, input.assignee)
    const dueOn = new Date(input.dueOn)
    await tx.followUp.update({
      where: { id: question.id },
      data: {
        ...(isMoved ? { dueOn, anchorDay: dueOn.getUTCDate() } : {}),
        assigneeId: input.assignee,
        updatedAt: moment,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await record(tx, actor, 'rescheduled', question, { moved: isMoved, assignee: input.assignee })
    return { id: question.id }
  })
}

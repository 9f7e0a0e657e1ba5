import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { lockRequest } from './lock-request'

/**
 * Takes on a second judgement that was left to any analyst: from then on it is theirs, and the first is kept from nobody else.
 *
 * @throws Refusal `not_found` (no such request, or another's), `not_permitted`, `own_work`; `coding_closed` where it is no longer open
 */
export function take(analyst: Member, input: { requestId: string }): Promise<void> {
  return transaction(analyst, async (tx) => {
    const { id, state, takenAt, line, revision, subject } = await lockRequest(tx, input.requestId)
    authorize(may, analyst, 'take', subject)
    if (state !== 'open') throw new Refusal('coding_closed')
    // Taken by them already: pressing twice is pressing once.
    if (takenAt !== null || subject.coderId === analyst.id) return
    await tx.codingRequest.update({
      where: { id },
      data: { coderId: analyst.id, takenAt: now() },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: analyst.id },
      verb: 'accepted',
      objectType: 'coding',
      objectId: id,
      statementId: line.item.statement.id,
      payload: { revision: revision.id },
    })
  })
}

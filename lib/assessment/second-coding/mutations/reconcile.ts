import 'server-only'
import { recordSentBack } from '@/lib/assessment/status-review/mutations/send-back'
import type { WholeLine } from '@/lib/assessment/status-update/data/line'
import { takeCited } from '@/lib/assessment/status-update/mutations/take-cited'
import { newest } from '@/lib/assessment/status-update/rules/lines'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { draftOfCoding } from '../rules/content'
import type { ReconcileInput } from '../schema'
import { lockRequest } from './lock-request'

/**
 * Decides, with both judgements before one, which of them stands. Where the first does, its review goes on; where the second is better or
 * neither will do, the first is sent back with the reason if it still awaits one, and the second analyst finds their own words as their
 * draft on the line, unless they have another draft there. Both are kept.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `coding_closed` (nothing to reconcile, or it is done), `stale`
 *   (another text than was shown), `reason_missing`
 */
export function reconcile(reviewer: Member, input: ReconcileInput): Promise<void> {
  return transaction(reviewer, async (tx) => {
    const asked = await tx.codingRequest.findUnique({
      where: { id: input.requestId },
      select: { revisionId: true },
    })
    if (asked) await takeCited(tx, asked.revisionId)
    const { id, state, line, revision, subject } = await lockRequest(tx, input.requestId)
    authorize(may, reviewer, 'reconcile', subject)
    if (state !== 'coded') throw new Refusal('coding_closed')
    const second = await tx.secondCoding.findUniqueOrThrow({
      where: { requestId: id },
      select: { coderId: true, content: true, said: true, contentSha256: true },
    })
    if (revision.contentSha256 !== input.firstSha256 || second.contentSha256 !== input.secondSha256)
      throw new Refusal('stale', { newest: revision.id })
    if (input.reason.trim() === '') throw new Refusal('reason_missing')

    await tx.codingRequest.update({
      where: { id },
      data: {
        state: 'reconciled',
        outcome: input.outcome,
        reason: input.reason,
        decidedById: reviewer.id,
        decidedAt: now(),
      },
      select: { id: true },
    })
    if (input.outcome === 'second') await giveBack(tx, line, second)
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'reconciled',
      objectType: 'coding',
      objectId: id,
      statementId: line.item.statement.id,
      payload: { outcome: input.outcome, revision: revision.id, contentSha256: second.contentSha256 },
    })
    if (input.outcome !== 'first' && revision.state === 'submitted')
      await recordSentBack(tx, reviewer, { line, revision }, input.reason)
  })
}

/** The second analyst's words as their draft on the line. A draft that they have there is theirs and stays. */
async function giveBack(
  tx: Transaction,
  line: WholeLine,
  second: { coderId: string; content: unknown; said: unknown },
): Promise<void> {
  await tx.draft.createMany({
    data: {
      lineId: line.id,
      personId: second.coderId,
      begunFrom: newest(line.revisions)?.number ?? 0,
      content: draftOfCoding(line.party, second),
      updatedAt: now(),
    },
    skipDuplicates: true,
  })
}

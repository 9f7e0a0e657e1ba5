import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { openMark } from './open-mark'

/**
 * Declines a proposal to withdraw, with the reason: the item stays as it is.
 *
 * @throws Refusal as `openMark`, `reason_missing`, and `already_decided` when the proposal that was read is no longer the open one
 */
export function declineWithdrawal(
  reviewer: Member,
  read: { readonly markId: string; readonly withdrawalId: string; readonly reason: string },
): Promise<void> {
  return transaction(reviewer, async (tx) => {
    const { id, statement, proposal } = await openMark(tx, reviewer, 'decline_withdrawal', read.markId)
    if (proposal?.id !== read.withdrawalId) throw new Refusal('already_decided')
    if (read.reason.trim() === '') throw new Refusal('reason_missing')
    await tx.markWithdrawal.update({
      where: { id: proposal.id },
      data: {
        decision: 'send_back',
        decidedById: reviewer.id,
        decidedAt: now(),
        decisionReason: read.reason,
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'sent back',
      objectType: 'commitment',
      objectId: id,
      statementId: statement.id,
      payload: { withdrawal: proposal.id },
    })
  })
}

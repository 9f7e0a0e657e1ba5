import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { openMark } from './open-mark'

/**
 * Withdraws a public item: a reviewer agrees to what somebody else proposed. A marker with the reason stays at its reference, which is
 * never given again; its judgements go with it.
 *
 * @throws Refusal as `openMark`, and `already_decided` when the proposal that was read is no longer the open one
 */
export function withdrawItem(
  reviewer: Member,
  read: { readonly markId: string; readonly withdrawalId: string },
): Promise<{ statement: string; reference: string }> {
  return transaction(reviewer, async (tx) => {
    const mark = await openMark(tx, reviewer, 'agree_to_withdrawal', read.markId)
    const { proposal } = mark
    if (proposal?.id !== read.withdrawalId) throw new Refusal('already_decided')
    const at = now()
    await tx.markWithdrawal.update({
      where: { id: proposal.id },
      data: { decision: 'approve', decidedById: reviewer.id, decidedAt: at },
      select: { id: true },
    })
    await tx.commitment.update({
      where: { id: mark.id },
      data: {
        state: 'withdrawn',
        withdrawnAt: at,
        withdrawnReason: proposal.reason,
        withdrawnLanguage: proposal.language,
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'withdrew',
      objectType: 'commitment',
      objectId: mark.id,
      statementId: mark.statement.id,
      payload: { public: true, reference: mark.reference, withdrawal: proposal.id },
    })
    return { statement: mark.statement.slug, reference: mark.reference }
  })
}

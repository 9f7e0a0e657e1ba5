import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { openMark } from './open-mark'

/**
 * Proposes to withdraw a public item, with the reason that readers will see. Nothing changes for them until a second person agrees.
 *
 * @throws Refusal as `openMark`
 */
export function proposeWithdrawal(
  actor: Member,
  {
    markId,
    reason,
    language,
  }: { readonly markId: string; readonly reason: string; readonly language: string },
): Promise<{ withdrawalId: string }> {
  return transaction(actor, async (tx) => {
    const mark = await openMark(tx, actor, 'propose_withdrawal', markId)
    const { id } = await tx.markWithdrawal.create({
      data: { commitmentId: mark.id, proposedById: actor.id, reason, language },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'submitted',
      objectType: 'commitment',
      objectId: mark.id,
      statementId: mark.statement.id,
      payload: { reference: mark.reference, withdrawal: id },
    })
    return { withdrawalId: id }
  })
}

import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { openMark } from './open-mark'

/**
 * Takes back one's own proposal to withdraw an item, while nobody has decided on it: the item stays as it is, readers know nothing of it,
 * and another proposal can be made.
 *
 * @throws Refusal as `openMark`, and `already_decided` when the proposal that was read is no longer the open one
 */
export function takeBackProposal(
  actor: Member,
  read: { readonly markId: string; readonly withdrawalId: string },
): Promise<void> {
  return transaction(actor, async (tx) => {
    const { id, reference, statement, proposal } = await openMark(
      tx,
      actor,
      'take_back_proposal',
      read.markId,
    )
    if (proposal?.id !== read.withdrawalId) throw new Refusal('already_decided')
    await tx.markWithdrawal.update({
      where: { id: proposal.id },
      data: { takenBackAt: now() },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'withdrew',
      objectType: 'commitment',
      objectId: id,
      statementId: statement.id,
      payload: { public: false, reference, withdrawal: proposal.id },
    })
  })
}

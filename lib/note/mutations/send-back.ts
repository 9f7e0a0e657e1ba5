import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { type NoteDecision, openReview } from './open-review'

/**
 * Sends a submitted note back to whoever wrote it, with the reason.
 *
 * @throws Refusal as `openReview`, and `reason_missing`
 */
export function sendNoteBack(
  reviewer: Member,
  decision: NoteDecision & { readonly reason: string },
): Promise<{ id: string }> {
  return transaction(reviewer, async (tx) => {
    const { id, bodySha256, statement } = await openReview(tx, reviewer, 'send_back', decision)
    const { reason } = decision
    if (reason.trim() === '') throw new Refusal('reason_missing')
    const { id: review } = await tx.noteReview.create({
      data: { noteId: id, reviewerId: reviewer.id, decision: 'send_back', reason, bodySha256 },
      select: { id: true },
    })
    await tx.note.update({ where: { id }, data: { state: 'sent_back' }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'sent back',
      objectType: 'note',
      objectId: id,
      statementId: statement.id,
      payload: { bodySha256, review },
    })
    return { id }
  })
}

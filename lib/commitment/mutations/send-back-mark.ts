import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { openMarkAsRead } from './open-mark'

/**
 * Sends a new mark back to whoever made it, with the reason. Its reference and its words stay theirs to mend.
 *
 * @throws Refusal as `openMarkAsRead`, and `reason_missing`
 */
export function sendBackMark(
  reviewer: Member,
  read: { readonly markId: string; readonly contentSha256: string; readonly reason: string },
): Promise<{ statement: string }> {
  return transaction(reviewer, async (tx) => {
    const { id, contentSha256, statement } = await openMarkAsRead(tx, reviewer, 'send_back', read)
    if (read.reason.trim() === '') throw new Refusal('reason_missing')
    const review = await tx.markReview.create({
      data: {
        commitmentId: id,
        reviewerId: reviewer.id,
        decision: 'send_back',
        reason: read.reason,
        contentSha256,
      },
      select: { id: true },
    })
    await tx.commitment.update({ where: { id }, data: { state: 'sent_back' }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'sent back',
      objectType: 'commitment',
      objectId: id,
      statementId: statement.id,
      payload: { contentSha256, review: review.id },
    })
    return { statement: statement.slug }
  })
}

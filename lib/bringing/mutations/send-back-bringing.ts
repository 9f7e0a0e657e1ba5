import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { openBringingAsRead } from './open-bringing'

/**
 * Sends a statement on its way back to whoever brings it, with the reason.
 *
 * @throws Refusal as `openBringingAsRead`, and `reason_missing`
 */
export function sendBackBringing(
  reviewer: Member,
  read: { readonly id: string; readonly contentSha256: string; readonly reason: string },
): Promise<void> {
  return transaction(reviewer, async (tx) => {
    const { id, version, contentSha256 } = await openBringingAsRead(tx, reviewer, 'send_back', read)
    if (read.reason.trim() === '') throw new Refusal('reason_missing')
    const review = await tx.bringingReview.create({
      data: {
        bringingId: id,
        reviewerId: reviewer.id,
        decision: 'send_back',
        reason: read.reason.trim(),
        contentSha256,
      },
      select: { id: true },
    })
    await tx.bringing.update({
      where: { id },
      data: { state: 'sent_back', version: version + 1, updatedAt: now() },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'sent back',
      objectType: 'statement',
      objectId: id,
      statementId: id,
      payload: { contentSha256, review: review.id },
    })
  })
}

import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { type LinkDecision, openReview } from './open-review'

/**
 * Sends a submitted link back to whoever proposed it, with the reason.
 *
 * @throws Refusal as `openReview`, and `reason_missing`
 */
export function sendLinkBack(
  reviewer: Member,
  decision: LinkDecision & { readonly reason: string },
): Promise<{ id: string }> {
  return transaction(reviewer, async (tx) => {
    const { id, contentSha256, statementId } = await openReview(tx, reviewer, 'send_back', decision)
    const { reason } = decision
    if (reason.trim() === '') throw new Refusal('reason_missing')
    const { id: review } = await tx.lineageReview.create({
      data: { linkId: id, reviewerId: reviewer.id, decision: 'send_back', reason, contentSha256 },
      select: { id: true },
    })
    await tx.lineageLink.update({ where: { id }, data: { state: 'sent_back' }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'sent back',
      objectType: 'lineage-link',
      objectId: id,
      statementId,
      payload: { contentSha256, review },
    })
    return { id }
  })
}

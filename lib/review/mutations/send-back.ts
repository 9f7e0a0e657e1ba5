import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { type Decision, openReview } from './open-review'

/**
 * Sends a submitted revision back to its author, with the reason. Readers who saw it as interim see it no longer.
 *
 * @throws Refusal as `openReview`
 */
export function sendBack(
  reviewer: Member,
  decision: Decision & { readonly reason: string },
): Promise<{ statement: string }> {
  return transaction(async (tx) => {
    const { line, revision } = await openReview(tx, reviewer, 'send_back', decision)
    const { id } = await tx.review.create({
      data: {
        revisionId: revision.id,
        reviewerId: reviewer.id,
        decision: 'send_back',
        reason: decision.reason,
        contentSha256: revision.contentSha256,
      },
      select: { id: true },
    })
    await tx.revision.update({
      where: { id: revision.id },
      data: { state: 'sent_back' },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'sent back',
      objectType: 'revision',
      objectId: revision.id,
      statementId: line.item.statement.id,
      payload: { contentSha256: revision.contentSha256, review: id },
    })
    return { statement: line.item.statement.slug }
  })
}

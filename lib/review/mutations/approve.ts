import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { publish } from '@/lib/status-update/mutations/publish'
import { approvalOutcome } from '../rules'
import { type Decision, openReview } from './open-review'

/**
 * Approves one exact revision. With its last approval it becomes final and readers see it; of two that are needed the first leaves it
 * submitted. Approvals of one line are taken one after the other.
 *
 * @throws Refusal as `openReview`
 */
export function approve(
  reviewer: Member,
  decision: Decision,
): Promise<{
  statement: string
  reference: string
  state: 'submitted' | 'final'
  touched: readonly string[]
}> {
  return transaction(async (tx) => {
    const { line, revision } = await openReview(tx, reviewer, 'approve', decision)
    const { statement, reference } = line.item
    const { id } = await tx.review.create({
      data: {
        revisionId: revision.id,
        reviewerId: reviewer.id,
        decision: 'approve',
        contentSha256: revision.contentSha256,
      },
      select: { id: true },
    })
    const { state } = approvalOutcome(revision.judgement, [...revision.approvedBy, reviewer.id])
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'approved',
      objectType: 'revision',
      objectId: revision.id,
      statementId: statement.id,
      payload: { contentSha256: revision.contentSha256, review: id },
    })
    const touched = state === 'final' ? await publish(tx, reviewer, line, revision) : []
    return { statement: statement.slug, reference, state, touched }
  })
}

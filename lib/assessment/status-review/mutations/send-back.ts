import 'server-only'
import type { RevisionOfLine, WholeLine } from '@/lib/assessment/status-update/data/line'
import { takeCited } from '@/lib/assessment/status-update/mutations/take-cited'
import { recordStep, takeStep } from '@/lib/assessment/status-update/mutations/take-step'
import type { Member } from '@/lib/ground/platform/actor'
import type { Transaction } from '@/lib/ground/platform/db'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { writeComments } from '@/lib/record/review/mutations/comments'
import type { CommentInput } from '@/lib/record/review/schema'
import { type Decision, openReview } from './open-review'

/**
 * Sends a submitted revision back to its author, with the reason and what is asked of single places. Readers who saw it as provisional see
 * it no longer.
 *
 * @throws Refusal as `openReview`; as `idempotent`
 * @throws Invalid as `writeComments`
 */
export function sendBack(
  reviewer: Member,
  form: Decision & { reason: string; comments?: readonly CommentInput[] },
): Promise<{ id: string }> {
  const { comments = [], ...decision } = form
  return idempotent(reviewer, 'judgement sent back', form, madeOne, async (tx) => {
    await takeCited(tx, decision.revisionId)
    const { line, revision } = await openReview(tx, reviewer, 'send_back', decision)
    const review = await recordSentBack(tx, reviewer, { line, revision }, decision.reason)
    await writeComments(tx, review, comments, revision.citations.length)
    return { id: revision.id }
  })
}

/** Writes that a revision was sent back: the review with its reason, the revision's state, the event. The caller has looked that it may be, and has the copies of what it cites. Gives the id of the review. */
export async function recordSentBack(
  tx: Transaction,
  reviewer: Member,
  { line, revision }: { line: WholeLine; revision: RevisionOfLine },
  reason: string,
): Promise<string> {
  const { id } = await tx.review.create({
    data: {
      revisionId: revision.id,
      reviewerId: reviewer.id,
      decision: 'send_back',
      reason,
      contentSha256: revision.contentSha256,
    },
    select: { id: true },
  })
  const step = await takeStep(tx, reviewer, 'send_back', revision)
  const of = { revisionId: revision.id, statementId: line.item.statement.id }
  await recordStep(tx, reviewer, step, of, () => ({ contentSha256: revision.contentSha256, review: id }))
  return id
}

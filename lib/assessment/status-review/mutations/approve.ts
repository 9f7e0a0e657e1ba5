import 'server-only'
import { z } from 'zod'
import { findFoundQuotesOf } from '@/lib/assessment/status-update/data/quotes-in-copies'
import { publish } from '@/lib/assessment/status-update/mutations/publish'
import { recordStep, takeStep } from '@/lib/assessment/status-update/mutations/take-step'
import { standingAfter, standingOf } from '@/lib/assessment/status-update/rules/lifecycle'
import type { Member } from '@/lib/ground/platform/actor'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { openToPublish, type PublishingDecision } from './open-review'

/** What came of an approval, as it is kept to answer with again where its form is sent again. */
const approved = z.object({
  id: z.string(),
  statement: z.string(),
  reference: z.string(),
  state: z.enum(['submitted', 'final']),
})

/**
 * Approves one exact revision. With its last approval it becomes final and readers see it; of two that are needed the first leaves it
 * submitted. Approvals of one line are taken one after the other.
 *
 * @throws Refusal as `openToPublish`; as `idempotent`
 */
export async function approve(
  reviewer: Member,
  decision: PublishingDecision,
): Promise<z.output<typeof approved>> {
  const found = await findFoundQuotesOf(reviewer, decision.revisionId)
  return idempotent(
    reviewer,
    'approval',
    decision,
    approved,
    async (tx): Promise<z.output<typeof approved>> => {
      const { line, revision, signed } = await openToPublish(tx, reviewer, 'approve', decision, found)
      const { statement, reference } = line.item
      const { id } = await tx.review.create({
        data: {
          revisionId: revision.id,
          reviewerId: reviewer.id,
          decision: 'approve',
          contentSha256: revision.contentSha256,
          fingerprint: decision.fingerprint,
        },
        select: { id: true },
      })
      const after = standingAfter('approve', standingOf(revision))
      if (after?.state === 'final') {
        await publish(tx, reviewer, line, revision, {
          review: id,
          fingerprint: decision.fingerprint,
          signed,
        })
        return { id: revision.id, statement: statement.slug, reference, state: 'final' }
      }
      const step = await takeStep(tx, reviewer, 'approve', revision)
      await recordStep(tx, reviewer, step, { revisionId: revision.id, statementId: statement.id }, () => ({
        contentSha256: revision.contentSha256,
        review: id,
        fingerprint: decision.fingerprint,
      }))
      return { id: revision.id, statement: statement.slug, reference, state: 'submitted' }
    },
  )
}

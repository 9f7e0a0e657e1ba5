import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { publishCited } from '@/lib/status-update/mutations/publish'
import { recordStep, takeStep } from '@/lib/status-update/mutations/take-step'
import { openToPublish, type PublishingDecision } from './open-review'

/**
 * Shows a submitted revision to readers before it is approved, marked as provisional. It never displaces a final one.
 *
 * @throws Refusal as `openToPublish`
 */
export function showAsProvisional(
  reviewer: Member,
  decision: PublishingDecision,
): Promise<{ statement: string; reference: string; touched: readonly string[] }> {
  return transaction(reviewer, async (tx) => {
    const { line, revision, signed } = await openToPublish(tx, reviewer, 'show_as_interim', decision)
    const { statement, reference } = line.item
    const { id } = await tx.review.create({
      data: {
        revisionId: revision.id,
        reviewerId: reviewer.id,
        decision: 'show_as_interim',
        contentSha256: revision.contentSha256,
        fingerprint: decision.fingerprint,
      },
      select: { id: true },
    })
    const step = await takeStep(tx, reviewer, 'show_as_interim', revision)
    const of = { revisionId: revision.id, statementId: statement.id }
    await recordStep(tx, reviewer, step, of, () => ({ contentSha256: revision.contentSha256, review: id }))
    return { statement: statement.slug, reference, touched: await publishCited(tx, reviewer, signed) }
  })
}

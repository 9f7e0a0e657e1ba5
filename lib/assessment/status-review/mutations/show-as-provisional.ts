import 'server-only'
import { z } from 'zod'
import { recordStep, takeStep } from '@/lib/assessment/status-update/mutations/take-step'
import { publishSources } from '@/lib/evidence/source/mutations/publish-sources'
import type { Member } from '@/lib/ground/platform/actor'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { openToPublish, type PublishingDecision } from './open-review'

/** What came of it, as it is kept to answer with again where its form is sent again. */
const showing = z.object({
  id: z.string(),
  statement: z.string(),
  reference: z.string(),
})

/**
 * Shows a submitted revision to readers before it is approved, marked as provisional. It never displaces a final one.
 *
 * @throws Refusal as `openToPublish`; as `idempotent`
 */
export function showAsProvisional(
  reviewer: Member,
  decision: PublishingDecision,
): Promise<z.output<typeof showing>> {
  return idempotent(reviewer, 'showing as provisional', decision, showing, async (tx) => {
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
    await recordStep(tx, reviewer, step, of, () => ({
      contentSha256: revision.contentSha256,
      review: id,
      fingerprint: decision.fingerprint,
    }))
    await publishSources(tx, reviewer, signed, id)
    return { id: revision.id, statement: statement.slug, reference }
  })
}

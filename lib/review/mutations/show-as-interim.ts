import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { publishCited } from '@/lib/status-update/mutations/publish'
import { type Decision, openReview } from './open-review'

/**
 * Shows a submitted revision to readers before its second reading, marked as interim. It never displaces a final one.
 *
 * @throws Refusal as `openReview`
 */
export function showAsInterim(
  reviewer: Member,
  decision: Decision,
): Promise<{ statement: string; reference: string; touched: readonly string[] }> {
  return transaction(async (tx) => {
    const { line, revision } = await openReview(tx, reviewer, 'show_as_interim', decision)
    const { statement, reference } = line.item
    const { id } = await tx.review.create({
      data: {
        revisionId: revision.id,
        reviewerId: reviewer.id,
        decision: 'show_as_interim',
        contentSha256: revision.contentSha256,
      },
      select: { id: true },
    })
    await tx.revision.update({
      where: { id: revision.id },
      data: { shownAsInterimAt: now(), shownAsInterimById: reviewer.id },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'showed as interim',
      objectType: 'revision',
      objectId: revision.id,
      statementId: statement.id,
      payload: { contentSha256: revision.contentSha256, review: id },
    })
    return { statement: statement.slug, reference, touched: await publishCited(tx, reviewer, revision) }
  })
}

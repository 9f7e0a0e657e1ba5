import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { openMarkAsRead } from './open-mark'

/**
 * Approves a new mark, exactly as it was read: it is public from now on.
 *
 * @throws Refusal as `openMarkAsRead`
 */
export function approveMark(
  reviewer: Member,
  read: { readonly markId: string; readonly contentSha256: string },
): Promise<{ statement: string; reference: string }> {
  return transaction(reviewer, async (tx) => {
    const { id, reference, contentSha256, statement } = await openMarkAsRead(tx, reviewer, 'approve', read)
    const review = await tx.markReview.create({
      data: { commitmentId: id, reviewerId: reviewer.id, decision: 'approve', contentSha256 },
      select: { id: true },
    })
    await tx.commitment.update({
      where: { id },
      data: { state: 'published', publishedAt: now() },
      select: { id: true },
    })
    const event = {
      actor: { kind: 'person', id: reviewer.id },
      objectType: 'commitment',
      objectId: id,
      statementId: statement.id,
    } as const
    await recordEvent(tx, { ...event, verb: 'approved', payload: { contentSha256, review: review.id } })
    await recordEvent(tx, { ...event, verb: 'published', payload: { contentSha256, reference } })
    return { statement: statement.slug, reference }
  })
}

import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { placeInTime } from '../rules/later-text'
import { type LinkDecision, openReview } from './open-review'

/**
 * Approves another person's link in exactly these words: everyone sees it from now on.
 *
 * @returns the addresses of the statements whose pages show something new
 * @throws Refusal as `openReview`; `link_hidden` where readers do not see one of its ends, or the later text is no longer known to be later
 */
export function approveLink(reviewer: Member, decision: LinkDecision): Promise<{ slugs: readonly string[] }> {
  return transaction(reviewer, async (tx) => {
    const link = await openReview(tx, reviewer, 'approve', decision)
    const { id, earlier, later, contentSha256, statementId, slugs } = link
    if (!link.isAboutPublic || placeInTime(later.date, earlier.date) !== 'later')
      throw new Refusal('link_hidden')
    const { id: review } = await tx.lineageReview.create({
      data: { linkId: id, reviewerId: reviewer.id, decision: 'approve', contentSha256 },
      select: { id: true },
    })
    await tx.lineageLink.update({
      where: { id },
      data: { state: 'published', publishedAt: now() },
      select: { id: true },
    })
    for (const verb of ['approved', 'published'] as const)
      await recordEvent(tx, {
        actor: { kind: 'person', id: reviewer.id },
        verb,
        objectType: 'lineage-link',
        objectId: id,
        statementId,
        payload: { contentSha256, review },
      })
    return { slugs }
  })
}

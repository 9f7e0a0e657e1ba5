import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findUnderReview } from '@/lib/record/review/data/under-review'
import { sharePolicy } from '../policy'
import { reviewedWorkOf } from '../rules/shared-nouns'

/**
 * Ends a link at once: whoever follows it, or has its page open, is shown nothing more. One that is revoked stays so.
 *
 * @throws Refusal `not_found`, also where it is none of theirs
 */
export function revokePrivateLink(actor: Member, { id }: { readonly id: string }): Promise<void> {
  return transaction(actor, async (tx) => {
    const link = await tx.shareLink.findUnique({
      where: { id: id ?? '' },
      select: {
        ...{ createdById: true, noteId: true, commitmentId: true, translationId: true },
        revision: { select: { authorId: true } },
      },
    })
    if (!link) throw new Refusal('not_found')
    const { createdById: makerId, revision } = link
    const reviewed = reviewedWorkOf(link)
    const owner = reviewed ? (await findUnderReview([reviewed.id], tx))[0]?.authorId : revision?.authorId
    const kind = reviewed?.noun ?? (revision ? 'revision' : 'draft')
    const work = { kind, ownerId: owner ?? makerId, makerId, isKept: false } as const
    authorize(sharePolicy, actor, 'revoke', work)
    const { count } = await tx.shareLink.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now() },
    })
    if (count === 0) return
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'revoked',
      objectType: 'share-link',
      objectId: id,
    })
  })
}

import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { sharePolicy } from '../policy'

/**
 * Ends a link at once: whoever follows it, or has its page open, is shown nothing more. One that is revoked stays so.
 *
 * @throws Refusal `not_found`, also where it is none of theirs
 */
export function revokePrivateLink(actor: Member, { id }: { readonly id: string }): Promise<void> {
  return transaction(actor, async (tx) => {
    const link = await tx.shareLink.findUnique({
      where: { id: id ?? '' },
      select: { createdById: true, revision: { select: { authorId: true } } },
    })
    if (!link) throw new Refusal('not_found')
    const { createdById: makerId, revision } = link
    const kind = revision ? 'revision' : 'draft'
    const work = { kind, ownerId: revision?.authorId ?? makerId, makerId, isKept: false } as const
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

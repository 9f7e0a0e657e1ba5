import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { may } from '../policy'
import { isOpen } from '../rules/lifecycle'
import type { WithdrawInput } from '../schema'
import { lockLink } from './lock-link'

/**
 * Takes a link back, with the reason. One that was public leaves a marker with that reason; its words are shown no more.
 *
 * @returns the addresses of the statements whose pages show something new: none for what was never public
 * @throws Refusal `not_found`, `not_permitted`, `link_closed` (withdrawn already), `reason_missing`
 */
export function withdrawLink(
  actor: Member,
  { linkId, reason, language }: Omit<WithdrawInput, 'locale'>,
): Promise<{ slugs: readonly string[] }> {
  return transaction(actor, async (tx) => {
    const link = await lockLink(tx, linkId)
    authorize(may, actor, 'withdraw', link)
    if (!isOpen('withdraw', link.state)) throw new Refusal('link_closed')
    if (reason.trim() === '') throw new Refusal('reason_missing')
    await tx.lineageLink.update({
      where: { id: link.id },
      data: { state: 'withdrawn', withdrawnAt: now(), withdrawnReason: reason, withdrawnLanguage: language },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'withdrew',
      objectType: 'lineage-link',
      objectId: link.id,
      statementId: link.statementId,
      payload: { contentSha256: link.contentSha256, ...(link.wasPublished ? { public: true } : {}) },
    })
    return { slugs: link.wasPublished ? link.slugs : [] }
  })
}

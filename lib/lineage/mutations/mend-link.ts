import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { may } from '../policy'
import { contentHash } from '../rules/content-hash'
import { isOpen } from '../rules/lifecycle'
import type { MendInput } from '../schema'
import { fitContent } from './fit-content'
import { lockLink } from './lock-link'

/**
 * Says a link that came back otherwise, and submits it again. The same form sent twice does it once.
 *
 * @throws Refusal `not_found`, `not_permitted` (another's), `conflict` (mended elsewhere meanwhile), `link_closed` (it was not sent back)
 * @throws Invalid `quote`, `locator`
 */
export function mendLink(actor: Member, input: MendInput): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const link = await lockLink(tx, input.linkId)
    authorize(may, actor, 'mend', link)
    const content = fitContent(link.later, input)
    const contentSha256 = contentHash(content)
    const version = input.version + 1
    if (link.state === 'submitted' && link.version === version && link.contentSha256 === contentSha256)
      return { id: link.id }
    if (link.version !== input.version) throw new Refusal('conflict')
    if (!isOpen('mend', link.state)) throw new Refusal('link_closed')
    await tx.lineageLink.update({
      where: { id: link.id },
      data: { ...content, state: 'submitted', version },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'submitted',
      objectType: 'lineage-link',
      objectId: link.id,
      statementId: link.statementId,
      payload: { contentSha256, version },
    })
    return { id: link.id }
  })
}

import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { may } from '../policy'
import { isOpen } from '../rules/lifecycle'
import { lockLineOf } from './lock-line'

/**
 * Takes back one's own submitted revision; readers who saw it as interim see it no longer. It stays in the line's history.
 *
 * @throws Refusal `not_found` (no such revision), `not_permitted` (no analyst, or another's), `already_decided` (no longer submitted)
 */
export function withdraw(actor: Member, input: { revisionId: string }): Promise<{ statement: string }> {
  return transaction(async (tx) => {
    const { item, revisions } = await lockLineOf(tx, input.revisionId)
    const revision = revisions.find(({ id }) => id === input.revisionId)
    if (!revision) throw new Refusal('not_found')
    authorize(may, actor, 'withdraw', { ownerId: revision.authorId })
    if (!isOpen('withdraw', revision.state)) throw new Refusal('already_decided')
    await tx.revision.update({
      where: { id: revision.id },
      data: { state: 'withdrawn' },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'withdrew',
      objectType: 'revision',
      objectId: revision.id,
      statementId: item.statement.id,
      payload: { contentSha256: revision.contentSha256 },
    })
    return { statement: item.statement.slug }
  })
}

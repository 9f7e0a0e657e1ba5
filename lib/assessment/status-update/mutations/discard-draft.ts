import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { may } from '../policy'

/**
 * Discards one's own draft on a line. Writes no event: a draft is private.
 *
 * @throws Refusal `not_found` (no draft of theirs there), `not_permitted` (no analyst), `conflict` (saved elsewhere since it was opened)
 */
export function discardDraft(
  actor: Member,
  input: { statement: string; reference: string; party: string; version: number },
): Promise<void> {
  return transaction(actor, async (tx) => {
    authorize(may, actor, 'draft', { ownerId: actor.id })
    const draft = await tx.draft.findFirst({
      where: {
        personId: actor.id,
        line: {
          party: input.party,
          commitment: { reference: input.reference, statement: { slug: input.statement } },
        },
      },
      select: { id: true },
    })
    if (!draft) throw new Refusal('not_found')
    const { count } = await tx.draft.deleteMany({ where: { id: draft.id, version: input.version } })
    if (count === 0) throw new Refusal('conflict', { over: 'draft' })
  })
}

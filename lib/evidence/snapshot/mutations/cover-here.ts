import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { coverTexts } from '@/lib/record/cover/mutations/cover-texts'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import type { CoverHereInput } from '../schema'
import { lockWithholding } from './end-withholding'
import { holdText } from './hold-texts'

/**
 * Covers what a decision withholds in one more thing of ours, which does not rest on the source: a reviewer says so of each, since the same words may mean
 * something else there. As it is written later it is covered too, and shown again with the decision.
 *
 * @throws Refusal `not_found` (no such decision or text, or the words do not stand in it), `not_permitted` (no reviewer), `already_decided`
 *   (lifted or erased meanwhile, or covered there already)
 */
export async function coverHere(actor: Member, { withholdingId, type, id }: CoverHereInput): Promise<void> {
  return transaction(actor, async (tx) => {
    const { sourceId, extent, isOver } = await lockWithholding(tx, withholdingId)
    authorize(may, actor, 'withhold', { people: [] })
    if (!(await holdText(tx, { type, id }))) throw new Refusal('not_found')
    const chosen = { withholdingId, ofType: type, ofId: id }
    const kept = await findKeptFrom(actor.id, tx)
    if (type === 'revision' && kept.revisions.includes(id)) throw new Refusal('not_found')
    if (isOver || (await tx.coverChoice.count({ where: chosen })) > 0) throw new Refusal('already_decided')
    const { id: choice } = await tx.coverChoice.create({
      data: { ...chosen, decidedById: actor.id },
      select: { id: true },
    })
    const texts = await coverTexts(tx, { id: withholdingId, sourceId, extent }, [{ type, id }], choice)
    if (texts === 0) throw new Refusal('not_found')
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'covered',
      objectType: 'withholding',
      objectId: withholdingId,
      payload: { choice, type, id, texts },
    })
  })
}

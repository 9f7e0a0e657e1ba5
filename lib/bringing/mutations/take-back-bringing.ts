import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { letDocumentsGo } from './keep-documents'
import { openBringing } from './open-bringing'

/**
 * Takes a submitted statement back to change it. What was once read stays in the record.
 *
 * @throws Refusal as `openBringing`
 */
export function takeBackBringing(actor: Member, { id }: { readonly id: string }): Promise<void> {
  return transaction(actor, async (tx) => {
    const { version } = await openBringing(tx, actor, 'take_back', id)
    await tx.bringing.update({
      where: { id },
      data: { state: 'open', version: version + 1, updatedAt: now() },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'reopened',
      objectType: 'statement',
      objectId: id,
      statementId: id,
      payload: { public: false },
    })
  })
}

/**
 * Leaves a draft that was never submitted: nobody knows of it, so there is no reason to give and no event.
 *
 * @throws Refusal as `openBringing`
 */
export function discardBringing(actor: Member, { id }: { readonly id: string }): Promise<void> {
  return transaction(actor, async (tx) => {
    const { version } = await openBringing(tx, actor, 'discard', id)
    await letDocumentsGo(tx, id)
    await tx.programProposals.deleteMany({ where: { bringingId: id } })
    await tx.bringing.update({
      where: { id },
      data: { state: 'withdrawn', version: version + 1, updatedAt: now() },
      select: { id: true },
    })
  })
}

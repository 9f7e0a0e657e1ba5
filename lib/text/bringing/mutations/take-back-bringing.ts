import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { letDocumentsGo } from './keep-documents'
import { openBringing } from './open-bringing'

/** Which statement on its way, and the key of the form that it was sent with, by which it is known when it is sent again. */
type Act = { readonly id: string; readonly key?: string | undefined }

/**
 * Takes a submitted statement back to change it. What was once read stays in the record.
 *
 * @throws Refusal as `openBringing`; as `idempotent`
 */
export async function takeBackBringing(actor: Member, { id, key }: Act): Promise<void> {
  await idempotent(actor, 'bringing taken back', { id, key }, madeNothing, async (tx) => {
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
    return {}
  })
}

/**
 * Leaves a draft that was never submitted: nobody knows of it, so there is no reason to give and no event.
 *
 * @throws Refusal as `openBringing`; as `idempotent`
 */
export async function discardBringing(actor: Member, { id, key }: Act): Promise<void> {
  await idempotent(actor, 'bringing discarded', { id, key }, madeNothing, async (tx) => {
    const { version } = await openBringing(tx, actor, 'discard', id)
    await letDocumentsGo(tx, id)
    await tx.programProposals.deleteMany({ where: { bringingId: id } })
    await tx.bringing.update({
      where: { id },
      data: { state: 'withdrawn', version: version + 1, updatedAt: now() },
      select: { id: true },
    })
    return {}
  })
}

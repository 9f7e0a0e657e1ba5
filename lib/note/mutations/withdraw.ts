import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { may } from '../policy'
import { isOpen } from '../rules/lifecycle'
import { lockNote } from './lock-note'

/**
 * Takes a note back, with the reason. One that was public leaves a marker with that reason in its place; its words are shown no more.
 *
 * @returns the statement, and whether its pages show something new
 * @throws Refusal `not_found`, `not_permitted`, `note_closed` (withdrawn already), `reason_missing`
 */
export function withdrawNote(
  actor: Member,
  input: { noteId: string; reason: string },
): Promise<{ statement: string; isPublic: boolean }> {
  return transaction(actor, async (tx) => {
    const note = await lockNote(tx, input.noteId)
    authorize(may, actor, 'withdraw', note)
    if (!isOpen('withdraw', note)) throw new Refusal('note_closed')
    if (input.reason.trim() === '') throw new Refusal('reason_missing')
    await tx.note.update({
      where: { id: note.id },
      data: { state: 'withdrawn', withdrawnAt: now(), withdrawnReason: input.reason },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'withdrew',
      objectType: 'note',
      objectId: note.id,
      statementId: note.statement.id,
      payload: { bodySha256: note.bodySha256, ...(note.wasPublished ? { public: true } : {}) },
    })
    return { statement: note.statement.slug, isPublic: note.wasPublished }
  })
}

import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { bodyHash } from '../rules/body-hash'
import { isOpen, takesPublicReplies } from '../rules/lifecycle'
import type { EditInput } from '../schema'
import { type LockedNote, lockNote } from './lock-note'
import { columnsOfKind, demandOfKind, hasSameSources, writeSources } from './said-in-kind'
import { moveToSubmitted, recordSubmitted } from './submit'

/**
 * Changes the words, language or readers of one's own note while it is open or was sent back; with the intent `submit` it goes to its
 * review. Saving what stands there already changes nothing.
 *
 * @throws Refusal `not_found`, `not_permitted` (another's), `note_closed` (submitted, published or withdrawn), `conflict` (it was saved
 *   elsewhere meanwhile; `details.saved` and `details.version` are the words that stand there now)
 * @throws Invalid `visibility` (a note for the team is not submitted; a public reply below what is not public)
 */
export function editNote(actor: Member, input: EditInput): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const note = await lockNote(tx, input.noteId)
    authorize(may, actor, input.intent === 'submit' ? 'submit' : 'edit', note)
    const { body, language, visibility } = input
    const said = columnsOfKind(note.kind, language, input)
    const isSame =
      note.body === body &&
      note.language === language &&
      note.visibility === visibility &&
      isSameSaid(said, note) &&
      (note.kind === 'note' || hasSameSources(input.sources, note.sources))
    const submits = input.intent === 'submit'
    // The same form sent twice: the first one did it.
    if (isSame && submits && note.state === 'submitted') return { id: note.id }
    if (!isOpen('edit', note)) throw new Refusal('note_closed')
    if (!isSame && note.version !== input.version)
      throw new Refusal('conflict', { saved: note.body, version: note.version })
    if (submits && !isOpen('submit', { ...note, visibility })) throw new Invalid({ visibility: ['teamOnly'] })
    demandOfKind({ ...input, kind: note.kind }, note.kind === 'editorial' ? 'span' : 'item', {
      visibility,
      submits,
    })
    if (visibility === 'public' && !(await mayBePublic(tx, note)))
      throw new Invalid({ visibility: ['visibility'] })
    const next = { ...note, bodySha256: bodyHash(body), version: note.version + (isSame ? 0 : 1) }
    if (!isSame)
      await tx.note.update({
        where: { id: note.id },
        data: { ...said, body, language, visibility, version: next.version },
        select: { id: true },
      })
    if (!isSame) await writeSources(tx, note.id, next.version, { ...input, kind: note.kind })
    if (submits) await moveToSubmitted(tx, note.id)
    if (!isSame)
      await recordEvent(tx, {
        actor: { kind: 'person', id: actor.id },
        verb: 'edited',
        objectType: 'note',
        objectId: note.id,
        statementId: note.statement.id,
        payload: { bodySha256: next.bodySha256, version: next.version },
      })
    if (submits) await recordSubmitted(tx, actor, next)
    return { id: note.id }
  })
}

/** Whether a note says what a form does, beside its words; languages stand in any order. */
function isSameSaid(said: ReturnType<typeof columnsOfKind>, note: LockedNote): boolean {
  const inOrder = (texts: unknown) =>
    JSON.stringify(Object.entries(texts ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return (
    said.isSic === note.isSic &&
    said.title === note.title &&
    said.checkedUpTo === note.checkedUpTo &&
    inOrder(said.bodies) === inOrder(note.bodies) &&
    inOrder(said.titles) === inOrder(note.titles)
  )
}

async function mayBePublic(tx: Transaction, { parentId }: LockedNote): Promise<boolean> {
  return parentId === null || takesPublicReplies(await lockNote(tx, parentId))
}

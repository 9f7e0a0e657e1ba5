import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { bodyHash } from '../rules/body-hash'
import { isOpen, takesPublicReplies } from '../rules/lifecycle'
import type { ReplyInput } from '../schema'
import { lockNote } from './lock-note'
import { moveToSubmitted, recordSubmitted } from './submit'

/**
 * Replies below a first note: for the team, or for everyone where the note itself is public. The same form sent twice writes one.
 *
 * @throws Refusal `not_found`, `not_permitted`, `note_closed` (withdrawn, or a reply itself); as `idempotent`
 * @throws Invalid `visibility` (a public reply below what is not public; a reply for the team is not submitted)
 */
export function reply(actor: Member, input: ReplyInput): Promise<{ id: string }> {
  return idempotent(actor, 'reply', input, madeOne, async (tx) => {
    const first = await lockNote(tx, input.noteId)
    authorize(may, actor, 'reply', first)
    if (!isOpen('reply', first)) throw new Refusal('note_closed')
    const { body, language, visibility } = input
    const submits = input.intent === 'submit'
    if (visibility === 'public' && !takesPublicReplies(first))
      throw new Invalid({ visibility: ['visibility'] })
    if (submits && visibility === 'team') throw new Invalid({ visibility: ['teamOnly'] })
    const row = {
      body,
      language,
      visibility,
      statementId: first.statement.id,
      authorId: actor.id,
      parentId: first.id,
    }
    const { id } = await tx.note.create({ data: row, select: { id: true } })
    const bodySha256 = bodyHash(body)
    if (submits) await moveToSubmitted(tx, id)
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'replied',
      objectType: 'note',
      objectId: id,
      statementId: first.statement.id,
      payload: { bodySha256, note: first.id },
    })
    if (submits) await recordSubmitted(tx, actor, { id, bodySha256, version: 1, statement: first.statement })
    return { id }
  })
}

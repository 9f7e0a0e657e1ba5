import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { isOpen } from '../rules/lifecycle'
import { lockNote } from './lock-note'

/**
 * Says that a thread is settled, or opens it again. Its words stay where they are.
 *
 * @throws Refusal `not_found`, `not_permitted`, `already_decided` (it stands so already), `note_closed` (withdrawn, or a reply)
 */
export function resolve(
  actor: Member,
  input: { noteId: string; act: 'resolve' | 'reopen'; key?: string | undefined },
): Promise<object> {
  return idempotent(actor, 'thread settled', input, madeNothing, async (tx) => {
    const note = await lockNote(tx, input.noteId)
    authorize(may, actor, 'resolve', note)
    const resolves = input.act === 'resolve'
    if (note.isReply || note.state === 'withdrawn') throw new Refusal('note_closed')
    if (!isOpen(input.act, note)) throw new Refusal('already_decided')
    await tx.note.update({
      where: { id: note.id },
      data: { resolvedAt: resolves ? now() : null, resolvedById: resolves ? actor.id : null },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: resolves ? 'resolved' : 'reopened',
      objectType: 'note',
      objectId: note.id,
      statementId: note.statement.id,
    })
    return {}
  })
}

import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { type NoteDecision, openReview } from './open-review'

/**
 * Approves another person's note in exactly these words: everyone reads it from now on.
 *
 * @returns the statement whose pages show something new
 * @throws Refusal as `openReview`, and `about_hidden` where readers do not see what it is about
 */
export function approveNote(reviewer: Member, decision: NoteDecision): Promise<{ statement: string }> {
  return transaction(reviewer, async (tx) => {
    const note = await openReview(tx, reviewer, 'approve', decision)
    if (!note.isAboutPublic) throw new Refusal('about_hidden')
    const { id, bodySha256, statement } = note
    const { id: review } = await tx.noteReview.create({
      data: { noteId: id, reviewerId: reviewer.id, decision: 'approve', bodySha256 },
      select: { id: true },
    })
    await tx.note.update({
      where: { id },
      data: { state: 'published', publishedAt: now() },
      select: { id: true },
    })
    for (const verb of ['approved', 'published'] as const)
      await recordEvent(tx, {
        actor: { kind: 'person', id: reviewer.id },
        verb,
        objectType: 'note',
        objectId: id,
        statementId: statement.id,
        payload: { bodySha256, review },
      })
    return { statement: statement.slug }
  })
}

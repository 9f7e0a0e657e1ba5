import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { Kind, Reviewed } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { contentHash } from '../rules/content-hash'
import { NOTE_WRITERS } from '../types'
import { findLocked, type LockedNote, takeSources } from './lock-note'

type NoteToReview = LockedNote & Reviewed

// What a note says changes while it is open, before it is submitted: `editNote`.
const note: Kind<NoteToReview, Record<string, never>> = {
  key: (noteId) => ({ noteId }),
  before: takeSources,
  lock: lockToReview,
  fingerprint: contentHash,
  obstacle: ({ isAboutPublic }, verb) =>
    verb !== 'approve' || isAboutPublic ? null : new Refusal('about_hidden'),
  act: ({ id }, verb) => ({ objectType: 'note', objectId: id, verb }),
  payload: ({ bodySha256 }, _act, added) => ({ bodySha256, ...added }),
  write: async (tx, { id }, step) => {
    await tx.note.update({ where: { id }, data: step, select: { id: true } })
  },
}
export const noteReview = reviewable(note)

async function lockToReview(tx: Transaction, id: string): Promise<NoteToReview | null> {
  const row = await findLocked(tx, id)
  return (
    row && {
      ...row,
      people: [row.authorId],
      writers: NOTE_WRITERS,
      statementId: row.statement.id,
    }
  )
}

import 'server-only'
import type { Tried } from '@/lib/record/review/mutations/testing'
import { typedEdit, typedNote } from '@/scripts/test/typed'
import { findThread } from '../data/thread'
import { annotate } from './annotate'
import { editNote } from './edit'
import { noteReview } from './note-review'

/** For tests that go through all nouns. */
export const triedNote: Tried = {
  review: noteReview,
  form: 'note',
  acts: { made: ['annotated', 'submitted'], mended: ['edited', 'submitted'] },
  closed: 'note_closed',
  says: "body = 'Other', version = version + 1",
  say: (by, body, more) => annotate(by, typedNote({ body, visibility: 'public', intent: 'submit', ...more })),
  fingerprint: async (reader, id) => (await findThread(reader, id, undefined))?.note.fingerprint,
  mend: (by, noteId, version) => editNote(by, typedEdit({ noteId, version, intent: 'submit' })),
}

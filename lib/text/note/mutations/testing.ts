import 'server-only'
import type { Tried } from '@/lib/record/review/mutations/testing'
import { slug, typing, unlike } from '@/scripts/test/typed'
import { findThread } from '../data/thread'
import { annotateSchema, editSchema, replySchema } from '../schema'
import { annotate } from './annotate'
import { editNote } from './edit'
import { noteReview } from './note-review'

/** A note on an item, for the team. */
export const typedNote = typing(annotateSchema, () => ({
  ...{ statement: slug, about: 'item', reference: '7c', body: unlike('Test note') },
  ...{ language: 'en', visibility: 'team' },
}))

/** A reply to a note, for the team. */
export const typedReply = typing(replySchema, () => ({
  ...{ body: unlike('Test reply'), language: 'en', visibility: 'team' },
}))

/** Other words of a note that was written once. */
export const typedEdit = typing(editSchema, () => ({
  ...{ version: 1, body: unlike('Other words'), language: 'en', visibility: 'public', intent: 'save' },
}))

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

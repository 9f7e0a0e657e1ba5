'use server'

import type { Member } from '@/lib/ground/platform/actor'
import { defineAction } from '@/lib/ground/platform/define-action'
import { annotate } from '../mutations/annotate'
import { editNote } from '../mutations/edit'
import { reply } from '../mutations/reply'
import { annotateSchema, editSchema, replySchema } from '../schema'
import type { NoteAnswer, PreviewedNote } from '../types'

/** With the intent `preview` nothing is written, and what was typed comes back to be looked at. */
const unlessPreviewed =
  <Input extends PreviewedNote & { readonly intent: string }>(
    write: (actor: Member, input: Input) => Promise<{ readonly id: string }>,
  ) =>
  async (actor: Member, input: Input): Promise<NoteAnswer> => {
    const { body, language, visibility, intent } = input
    const id = intent === 'preview' ? null : (await write(actor, input)).id
    return { body, language, visibility, ofKind: ofKindIn(input), id }
  }

/** What of a form comes back to be shown in it again, beside the words. */
function ofKindIn({ key: _, body: _body, ...input }: Readonly<Record<string, unknown>>): unknown {
  return input
}

const toItsPage = {
  to: ({ id }: NoteAnswer) => (id === null ? null : `/desk/notes/${id}`),
}

/** Writes a first note and leads to its page, or shows how it would look. */
export const annotateAction = defineAction(annotateSchema, unlessPreviewed(annotate), toItsPage)

/** Changes one's own note and leads back to it, or shows how it would look. */
export const editNoteAction = defineAction(editSchema, unlessPreviewed(editNote), toItsPage)

/** Replies below a note and leads to the thread, or shows how it would look. */
export const replyAction = defineAction(replySchema, unlessPreviewed(reply), {
  to: ({ id }, { noteId }) => (id === null ? null : `/desk/notes/${noteId}`),
})

'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { resolve } from '../mutations/resolve'
import { resolveSchema } from '../schema'

/** Settles a thread, or opens it again, and leads back to it. */
export const resolveNoteAction = defineAction(resolveSchema, resolve, {
  to: (_done, { noteId }) => `/desk/notes/${noteId}`,
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { editNote } from '../mutations/edit'
import { editSchema } from '../schema'
import type { PreviewedNote } from '../types'

/**
 * Changes one's own note and leads back to it. Fields: `locale`, `noteId`, `version`, `body`, `language`, `visibility`; `intent`, as in
 * `annotateAction`.
 */
export const editNoteAction = defineAction(editSchema, async (actor, input): Promise<PreviewedNote> => {
  const { body, language, visibility } = input
  if (input.intent === 'preview') return { body, language, visibility }
  const { id } = await editNote(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/notes/${id}`))
})

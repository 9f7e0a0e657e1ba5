'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { reply } from '../mutations/reply'
import { replySchema } from '../schema'
import type { PreviewedNote } from '../types'

/**
 * Replies below a note and leads to the thread. Fields: `locale`, `noteId`, `body`, `language`, `visibility`; `intent`, as in
 * `annotateAction`.
 */
export const replyAction = defineAction(replySchema, async (actor, input): Promise<PreviewedNote> => {
  const { body, language, visibility } = input
  if (input.intent === 'preview') return { body, language, visibility }
  await reply(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/notes/${input.noteId}`))
})

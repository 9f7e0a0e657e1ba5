'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { sendNoteBack } from '../mutations/send-back'
import { sendBackSchema } from '../schema'

/**
 * Sends a note back with a reason and leads back to its page. Fields: `locale`, `noteId`, `version`, `bodySha256`, `reason`. Where the
 * words changed meanwhile it is refused, and the reason comes back with the refusal.
 */
export const sendNoteBackAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  const { id } = await sendNoteBack(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/notes/${id}`))
})

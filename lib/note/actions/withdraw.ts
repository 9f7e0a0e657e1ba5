'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { withdrawNote } from '../mutations/withdraw'
import { withdrawSchema } from '../schema'

/** Takes a note back, with a reason, and leads back to it. Fields: `locale`, `noteId`, `reason`. */
export const withdrawNoteAction = defineAction(withdrawSchema, async (actor, input): Promise<never> => {
  const { statement, isPublic } = await withdrawNote(actor, input)
  expireAfter({ objectType: 'note', verb: 'withdrew' }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), `/desk/notes/${input.noteId}`))
})

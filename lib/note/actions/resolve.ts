'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { resolve } from '../mutations/resolve'
import { resolveSchema } from '../schema'

/** Settles a thread, or opens it again, and leads back to it. Fields: `locale`, `noteId`, `act` (`resolve` or `reopen`). */
export const resolveNoteAction = defineAction(resolveSchema, async (actor, input): Promise<never> => {
  const { statement, isPublic } = await resolve(actor, input)
  const verb = input.act === 'resolve' ? 'resolved' : 'reopened'
  expireAfter({ objectType: 'note', verb }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), `/desk/notes/${input.noteId}`))
})

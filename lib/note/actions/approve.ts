'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { Refusal } from '@/lib/platform/errors'
import { approveNote } from '../mutations/approve'
import { decisionSchema } from '../schema'

/**
 * Approves a note and leads back to its page. Where its words changed since the reviewer opened it nothing is decided, and the page
 * shows what changed. Fields: `locale`, `noteId`, `version`, `bodySha256`.
 */
export const approveNoteAction = defineAction(decisionSchema, async (actor, input): Promise<never> => {
  const page = localePath(localeOf(input.locale), `/desk/notes/${input.noteId}`)
  try {
    const { statement } = await approveNote(actor, input)
    expireAfter({ objectType: 'note', verb: 'published' }, [statement])
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale') throw error
    redirect(`${page}?opened=${input.version}`)
  }
  redirect(page)
})

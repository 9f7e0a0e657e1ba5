'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { annotate } from '../mutations/annotate'
import { annotateSchema } from '../schema'
import type { PreviewedNote } from '../types'

/**
 * Writes a first note and leads to its page. Fields: `locale`, `statement`, `about` with `start` and `end`, `reference` or `source`;
 * `body`, `language`, `visibility`; `intent`. With the intent `preview` nothing is written and what was typed comes back.
 */
export const annotateAction = defineAction(annotateSchema, async (actor, input): Promise<PreviewedNote> => {
  const { body, language, visibility } = input
  if (input.intent === 'preview') return { body, language, visibility }
  const { id } = await annotate(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/notes/${id}`))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { ask } from '../mutations/ask'
import { askSchema } from '../schema'

/** Asks for a second judgement and leads back to the submission. Fields: `locale`, `revisionId`, `coder` (empty: any analyst). */
export const askAction = defineAction(askSchema, async (actor, input): Promise<never> => {
  await ask(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/reviews/${input.revisionId}`))
})

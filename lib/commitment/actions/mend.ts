'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { mend } from '../mutations/mend'
import { mendSchema } from '../schema'

/** Submits a mark again that was sent back, and leads to its page. Fields: `mendSchema`. */
export const mendAction = defineAction(mendSchema, async (actor, input): Promise<never> => {
  await mend(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/marks/${input.markId}`))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { bringAddress } from '@/lib/statement/rules/addresses'
import { submitBringing } from '../mutations/submit-bringing'
import { whichSchema } from '../schema'

/** Submits a statement on its way for review, and shows it as its reader will. Fields: `whichSchema`. */
export const submitBringingAction = defineAction(whichSchema, async (actor, input): Promise<never> => {
  await submitBringing(actor, input)
  redirect(localePath(localeOf(input.locale), bringAddress(input.id, 'submit')))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { bringAddress } from '@/lib/statement/rules/addresses'
import { takeBackBringing } from '../mutations/take-back-bringing'
import { whichSchema } from '../schema'

/** Takes a submitted statement back to change it. Fields: `whichSchema`. */
export const takeBackBringingAction = defineAction(whichSchema, async (actor, input): Promise<never> => {
  await takeBackBringing(actor, input.id, 'take_back')
  redirect(localePath(localeOf(input.locale), bringAddress(input.id, 'submit')))
})

/** Withdraws a statement on its way, so that it is in no list. Fields: `whichSchema`. */
export const withdrawBringingAction = defineAction(whichSchema, async (actor, input): Promise<never> => {
  await takeBackBringing(actor, input.id, 'withdraw')
  redirect(localePath(localeOf(input.locale), '/desk/bring'))
})

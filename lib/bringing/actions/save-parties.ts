'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { bringAddress } from '@/lib/statement/rules/addresses'
import { changeBringing } from '../mutations/change-bringing'
import { afterStep } from '../rules/after-step'
import { withParties } from '../rules/changes'
import { partiesSchema } from '../schema'

/** Keeps parties and areas, right or wrong, and leads on where nothing is missing. Fields: `partiesSchema`. */
export const savePartiesAction = defineAction(partiesSchema, async (actor, input): Promise<never> => {
  const { faults } = await changeBringing(actor, input, (content) => withParties(content, input))
  if (input.stay) redirect(localePath(localeOf(input.locale), bringAddress(input.id, 'parties')))
  redirect(afterStep(input, 'parties', faults))
})

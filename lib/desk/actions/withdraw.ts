'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { withdrawalSchema } from '@/lib/review/schema'
import { REVIEWABLES } from '../mutations/reviewables'
import { workAddress } from '../rules/work-address'

/** Takes back anything that is or was under review, and leads back to its page. Fields are those of `withdrawalSchema`. */
export const withdrawAction = defineAction(withdrawalSchema, async (actor, input): Promise<never> => {
  const { act, slugs, isPublic } = await REVIEWABLES[input.noun].withdraw(actor, input)
  expireAfter(act, slugs, isPublic)
  redirect(localePath(localeOf(input.locale), workAddress(input)))
})

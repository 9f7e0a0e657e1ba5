'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { deskSearchAddress } from '@/lib/statement/rules/addresses'
import { withdrawSearch } from '../mutations/withdraw'
import { withdrawSchema } from '../schema'

/** Takes a logged search back and leads back to its page. */
export const withdrawSearchAction = defineAction(withdrawSchema, async (actor, input): Promise<never> => {
  const { statement, isPublic } = await withdrawSearch(actor, input)
  expireAfter({ objectType: 'search-log', verb: 'withdrew' }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), deskSearchAddress(input.id)))
})

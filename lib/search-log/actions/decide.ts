'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { deskSearchAddress } from '@/lib/statement/rules/addresses'
import { approveSearch, sendSearchBack } from '../mutations/decide'
import { decideSchema, sendBackSchema } from '../schema'

/** Approves a logged search and leads back to its page. */
export const approveSearchAction = defineAction(
  decideSchema,
  async (actor, { id, locale }): Promise<never> => {
    const { statement } = await approveSearch(actor, id)
    expireAfter({ objectType: 'search-log', verb: 'published' }, [statement])
    redirect(localePath(localeOf(locale), deskSearchAddress(id)))
  },
)

/** Sends a logged search back, with the reason, and leads back to its page. */
export const sendSearchBackAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  await sendSearchBack(actor, input)
  redirect(localePath(localeOf(input.locale), deskSearchAddress(input.id)))
})

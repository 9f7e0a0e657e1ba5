'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { deskLinkAddress } from '@/lib/statement/rules/addresses'
import { withdrawLink } from '../mutations/withdraw-link'
import { withdrawSchema } from '../schema'

/** Takes a link back with a reason, and leads back to its page. Fields are those of `withdrawSchema`. */
export const withdrawLinkAction = defineAction(withdrawSchema, async (actor, input): Promise<never> => {
  const { slugs } = await withdrawLink(actor, input)
  expireAfter({ objectType: 'lineage-link', verb: 'withdrew' }, slugs)
  redirect(localePath(localeOf(input.locale), deskLinkAddress(input.linkId)))
})

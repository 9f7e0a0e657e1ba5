'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskLinkAddress } from '@/lib/statement/rules/addresses'
import { proposeLink } from '../mutations/propose-link'
import { proposeSchema } from '../schema'

/** Proposes a link and leads to its page. Fields are those of `proposeSchema`. */
export const proposeLinkAction = defineAction(proposeSchema, async (actor, input): Promise<never> => {
  const { id } = await proposeLink(actor, input)
  redirect(localePath(localeOf(input.locale), deskLinkAddress(id)))
})

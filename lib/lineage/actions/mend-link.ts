'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskLinkAddress } from '@/lib/statement/rules/addresses'
import { mendLink } from '../mutations/mend-link'
import { mendSchema } from '../schema'

/** Submits a link again after it came back, and leads to its page. Fields are those of `mendSchema`. */
export const mendLinkAction = defineAction(mendSchema, async (actor, input): Promise<never> => {
  const { id } = await mendLink(actor, input)
  redirect(localePath(localeOf(input.locale), deskLinkAddress(id)))
})

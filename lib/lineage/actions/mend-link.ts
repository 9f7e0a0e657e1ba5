'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskLinkAddress } from '@/lib/statement/rules/addresses'
import { fitContent } from '../mutations/fit-content'
import { linkReview } from '../mutations/link-review'
import { mendSchema } from '../schema'

/** Submits a link again after it came back, and leads to its page. Fields are those of `mendSchema`. */
export const mendLinkAction = defineAction(mendSchema, async (actor, input): Promise<never> => {
  const { linkId: id, version, locale } = input
  await linkReview.submit(actor, { id, version }, ({ later }) => fitContent(later, input))
  redirect(localePath(localeOf(locale), deskLinkAddress(id)))
})

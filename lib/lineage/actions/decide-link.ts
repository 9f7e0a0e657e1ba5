'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { Refusal } from '@/lib/platform/errors'
import { deskLinkAddress } from '@/lib/statement/rules/addresses'
import { approveLink } from '../mutations/approve-link'
import { sendLinkBack } from '../mutations/send-link-back'
import { decisionSchema, sendBackSchema } from '../schema'

const pageOf = (input: { locale: string; linkId: string }) =>
  localePath(localeOf(input.locale), deskLinkAddress(input.linkId))

/**
 * Approves a link and leads back to its page. Where it was submitted again since the reviewer opened it nothing is decided, and the page
 * shows what changed. Fields are those of `decisionSchema`.
 */
export const approveLinkAction = defineAction(decisionSchema, async (actor, input): Promise<never> => {
  try {
    const { slugs } = await approveLink(actor, input)
    expireAfter({ objectType: 'lineage-link', verb: 'published' }, slugs)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale') throw error
    redirect(`${pageOf(input)}?opened=${input.version}`)
  }
  redirect(pageOf(input))
})

/** Sends a link back with a reason and leads back to its page. Fields are those of `sendBackSchema`. */
export const sendLinkBackAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  await sendLinkBack(actor, input)
  redirect(pageOf(input))
})

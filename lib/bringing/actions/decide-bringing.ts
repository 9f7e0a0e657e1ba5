'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { approveBringing } from '../mutations/approve-bringing'
import { sendBackBringing } from '../mutations/send-back-bringing'
import { decisionSchema, sendBackSchema } from '../schema'

/** Approves a statement on its way: it is public, and its page is shown. Fields: `decisionSchema`. */
export const approveBringingAction = defineAction(decisionSchema, async (actor, input): Promise<never> => {
  const { statement } = await approveBringing(actor, input)
  expireAfter({ objectType: 'statement', verb: 'published' }, [statement])
  redirect(localePath(localeOf(input.locale), `/${statement}`))
})

/** Sends it back with a reason and leads to the desk. Fields: `sendBackSchema`. */
export const sendBackBringingAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  await sendBackBringing(actor, input)
  redirect(localePath(localeOf(input.locale), '/desk'))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskRequestAddress } from '@/lib/statement/rules/addresses'
import { sendBack } from '../mutations/send-back'
import { sendBackSchema } from '../schema'

/** Sends a request back and leads back to its page. Fields are those of `sendBackSchema`. */
export const sendBackAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  const { id } = await sendBack(actor, input)
  redirect(localePath(localeOf(input.locale), deskRequestAddress(id)))
})

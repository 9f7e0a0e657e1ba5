'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskMessageAddress } from '@/lib/statement/rules/addresses'
import { sendBack } from '../mutations/send-back'
import { sendBackSchema } from '../schema'

/** Sends an outcome back, and leads back to the page of the message. Fields are those of `sendBackSchema`. */
export const sendBackAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  const { id } = await sendBack(actor, input)
  redirect(localePath(localeOf(input.locale), deskMessageAddress(id)))
})

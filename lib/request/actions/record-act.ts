'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskRequestAddress } from '@/lib/statement/rules/addresses'
import { recordAct } from '../mutations/record-act'
import { recordSchema } from '../schema'

/** Puts down what happened to a request and leads back to its page. Fields are those of `recordSchema`. */
export const recordActAction = defineAction(recordSchema, async (actor, input): Promise<never> => {
  const { id } = await recordAct(actor, input)
  redirect(localePath(localeOf(input.locale), deskRequestAddress(id)))
})

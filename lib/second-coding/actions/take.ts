'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { codingAddress } from '@/lib/statement/rules/addresses'
import { take } from '../mutations/take'
import { requestSchema } from '../schema'

/** Takes a second judgement on and leads to its page. Fields: `locale`, `requestId`. */
export const takeAction = defineAction(requestSchema, async (actor, input): Promise<never> => {
  await take(actor, input)
  redirect(localePath(localeOf(input.locale), codingAddress(input.requestId)))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskMessageAddress } from '@/lib/statement/rules/addresses'
import { take } from '../mutations/take'
import { openedSchema } from '../schema'

/** Takes a message, and leads back to its page. Fields are those of `openedSchema`. */
export const takeAction = defineAction(openedSchema, async (actor, input): Promise<never> => {
  const { id } = await take(actor, input)
  redirect(localePath(localeOf(input.locale), deskMessageAddress(id)))
})

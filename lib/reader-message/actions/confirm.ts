'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskMessageAddress } from '@/lib/statement/rules/addresses'
import { confirm } from '../mutations/confirm'
import { confirmSchema } from '../schema'

/** Confirms whose a reply is, and leads back to its page. Fields are those of `confirmSchema`. */
export const confirmAction = defineAction(confirmSchema, async (actor, input): Promise<never> => {
  const { id } = await confirm(actor, input)
  redirect(localePath(localeOf(input.locale), deskMessageAddress(id)))
})

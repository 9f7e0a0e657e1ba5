'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskRequestAddress } from '@/lib/statement/rules/addresses'
import { edit } from '../mutations/edit'
import { editSchema } from '../schema'

/** Changes a request and leads back to its page. Fields are those of `editSchema`. */
export const editAction = defineAction(editSchema, async (actor, input): Promise<never> => {
  const { id } = await edit(actor, input)
  redirect(localePath(localeOf(input.locale), deskRequestAddress(id)))
})

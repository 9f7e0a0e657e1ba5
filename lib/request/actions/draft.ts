'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskRequestAddress } from '@/lib/statement/rules/addresses'
import { draft } from '../mutations/draft'
import { draftSchema } from '../schema'

/** Puts a request down and leads to its page. Fields are those of `draftSchema`. */
export const draftAction = defineAction(draftSchema, async (actor, input): Promise<never> => {
  const { id } = await draft(actor, input)
  redirect(localePath(localeOf(input.locale), deskRequestAddress(id)))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskSearchAddress } from '@/lib/statement/rules/addresses'
import { logSearch } from '../mutations/log-search'
import { logSchema } from '../schema'

/** Logs a search and leads to its page. Fields are those of `logSchema`. */
export const logSearchAction = defineAction(logSchema, async (actor, input): Promise<never> => {
  const { id } = await logSearch(actor, input)
  redirect(localePath(localeOf(input.locale), deskSearchAddress(id)))
})

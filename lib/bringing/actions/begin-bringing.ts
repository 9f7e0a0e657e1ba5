'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { bringAddress } from '@/lib/statement/rules/addresses'
import { beginBringing } from '../mutations/begin-bringing'
import { beginSchema } from '../schema'

/** Begins a statement on its way and leads to its first step. Fields: `beginSchema`. */
export const beginBringingAction = defineAction(beginSchema, async (actor, input): Promise<never> => {
  const locale = localeOf(input.locale)
  const { id } = await beginBringing(actor, locale, input.key)
  redirect(localePath(locale, bringAddress(id, 'text')))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { mark } from '../mutations/mark'
import { markSchema } from '../schema'

/** Marks the words and leads to the new item's page on the desk. Fields: `markSchema`. Nothing public changes yet. */
export const markAction = defineAction(markSchema, async (actor, input): Promise<never> => {
  const { markId } = await mark(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/marks/${markId}`))
})

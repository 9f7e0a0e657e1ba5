'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { takeBackMark } from '../mutations/take-back-mark'
import { withdrawalSchema } from '../schema'

/** Takes back a mark that never was public and leads to the desk. Fields: `locale`, `markId`, `reason`, `language`. */
export const takeBackMarkAction = defineAction(withdrawalSchema, async (actor, input): Promise<never> => {
  await takeBackMark(actor, input)
  redirect(localePath(localeOf(input.locale), '/desk'))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { takeBack } from '../mutations/take-back'
import { requestSchema } from '../schema'

/** Takes a request back and leads to the submission. Fields: `locale`, `requestId`. */
export const takeBackAction = defineAction(requestSchema, async (actor, input): Promise<never> => {
  const { revisionId } = await takeBack(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/reviews/${revisionId}`))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { Refusal } from '@/lib/platform/errors'
import { sendBackMark } from '../mutations/send-back-mark'
import { sendBackMarkSchema } from '../schema'

/** Sends a new mark back with a reason and leads to the desk. Fields: those of approving, and `reason`. */
export const sendBackMarkAction = defineAction(sendBackMarkSchema, async (actor, input): Promise<never> => {
  const locale = localeOf(input.locale)
  try {
    await sendBackMark(actor, input)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale') throw error
    redirect(localePath(locale, `/desk/marks/${input.markId}?opened=${input.version}`))
  }
  redirect(localePath(locale, '/desk'))
})

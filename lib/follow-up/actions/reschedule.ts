'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { reschedule } from '../mutations/reschedule'
import { rescheduleSchema } from '../schema'

/** Moves a question or hands it on, and leads back to its page. Fields are those of `rescheduleSchema`. */
export const rescheduleAction = defineAction(rescheduleSchema, async (actor, input): Promise<never> => {
  const { id, statement, isPublic } = await reschedule(actor, input)
  expireAfter({ objectType: 'follow-up', verb: 'rescheduled' }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), `/desk/follow-ups/${id}`))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { schedule } from '../mutations/schedule'
import { scheduleSchema } from '../schema'

/** Sets a question and leads to its page. Fields are those of `scheduleSchema`. */
export const scheduleAction = defineAction(scheduleSchema, async (actor, input): Promise<never> => {
  const { id, statement, isPublic } = await schedule(actor, input)
  if (isPublic) expireAfter({ objectType: 'follow-up', verb: 'published' }, [statement])
  redirect(localePath(localeOf(input.locale), `/desk/follow-ups/${id}`))
})

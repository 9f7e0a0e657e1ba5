'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { complete } from '../mutations/complete'
import { completeSchema } from '../schema'

/** Completes a question and leads back to its page, which names the next one. Fields are those of `completeSchema`. */
export const completeAction = defineAction(completeSchema, async (actor, input): Promise<never> => {
  const { id, statement, isPublic } = await complete(actor, input)
  expireAfter({ objectType: 'follow-up', verb: 'completed' }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), `/desk/follow-ups/${id}`))
})

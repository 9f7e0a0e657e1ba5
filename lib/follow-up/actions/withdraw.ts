'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { withdraw } from '../mutations/withdraw'
import { withdrawSchema } from '../schema'

/** Withdraws a question and leads back to its page. Fields are those of `withdrawSchema`. */
export const withdrawAction = defineAction(withdrawSchema, async (actor, input): Promise<never> => {
  const { id, statement, isPublic } = await withdraw(actor, input)
  expireAfter({ objectType: 'follow-up', verb: 'withdrew' }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), `/desk/follow-ups/${id}`))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { show } from '../mutations/show'
import { showSchema } from '../schema'

/** Shows a question to readers and leads back to its page. Fields: `locale`, `id`, `version`. */
export const showAction = defineAction(showSchema, async (actor, input): Promise<never> => {
  const { id, statement, isPublic } = await show(actor, input)
  if (isPublic) expireAfter({ objectType: 'follow-up', verb: 'published' }, [statement])
  redirect(localePath(localeOf(input.locale), `/desk/follow-ups/${id}`))
})

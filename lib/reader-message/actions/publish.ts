'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { deskMessageAddress } from '@/lib/statement/rules/addresses'
import { publish } from '../mutations/publish'
import { openedSchema } from '../schema'

/** Closes a message with its outcome, and leads back to its page. Fields are those of `openedSchema`. */
export const publishAction = defineAction(openedSchema, async (actor, input): Promise<never> => {
  const { id, statement, isPublic } = await publish(actor, input)
  if (isPublic) expireAfter({ objectType: 'reader-message', verb: 'published' }, [statement])
  redirect(localePath(localeOf(input.locale), deskMessageAddress(id)))
})

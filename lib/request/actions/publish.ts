'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { deskRequestAddress } from '@/lib/statement/rules/addresses'
import { publish } from '../mutations/publish'
import { publishSchema } from '../schema'

/** Publishes a request and leads back to its page. Fields are those of `publishSchema`. */
export const publishAction = defineAction(publishSchema, async (actor, input): Promise<never> => {
  const { id, statement } = await publish(actor, input)
  expireAfter({ objectType: 'request', verb: 'published' }, [statement])
  redirect(localePath(localeOf(input.locale), deskRequestAddress(id)))
})

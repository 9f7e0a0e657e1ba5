'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { deskMessageAddress } from '@/lib/statement/rules/addresses'
import { withdrawReply } from '../mutations/withdraw-reply'
import { openedSchema } from '../schema'

/** Takes a reply out of sight, and leads back to its page. Fields are those of `openedSchema`. */
export const withdrawReplyAction = defineAction(openedSchema, async (actor, input): Promise<never> => {
  const { id, statement, isPublic } = await withdrawReply(actor, input)
  expireAfter({ objectType: 'reader-message', verb: 'withdrew' }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), deskMessageAddress(id)))
})

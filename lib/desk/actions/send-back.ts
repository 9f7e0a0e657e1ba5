'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { sendBack } from '../mutations/send-back'
import { sendBackSchema } from '../schema'

/** Sends a revision back with a reason and leads to the desk. Fields: `locale`, `revisionId`, `contentSha256`, `reason`. */
export const sendBackAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  const { statement, isPublic } = await sendBack(actor, input)
  expireAfter({ objectType: 'revision', verb: 'sent back' }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), '/desk'))
})

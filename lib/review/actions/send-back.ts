'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expire, tagOf } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { sendBack } from '../mutations/send-back'
import { sendBackSchema } from '../schema'

/** Sends a revision back with a reason and leads to the desk. Fields: `locale`, `revisionId`, `contentSha256`, `reason`. */
export const sendBackAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  const { statement } = await sendBack(actor, input)
  expire([tagOf.figures, tagOf.statement(statement)])
  redirect(localePath(localeOf(input.locale), '/desk'))
})

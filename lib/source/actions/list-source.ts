'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { listSource, sendBackClassings } from '../mutations/list-source'
import { decideSchema, sendBackSchema } from '../schema'

const pageOf = (input: { locale: string; sourceId: string }) =>
  localePath(localeOf(input.locale), `/desk/sources/${input.sourceId}`)

/** Lists a source with what was said about it, and leads back to it. Fields are those of `decideSchema`. */
export const listSourceAction = defineAction(decideSchema, async (actor, input): Promise<never> => {
  const { touched } = await listSource(actor, input)
  expireAfter({ objectType: 'source', verb: 'listed' }, touched)
  refresh()
  redirect(pageOf(input))
})

/** Sends back what was said about a source, and leads back to it. Fields are those of `sendBackSchema`. */
export const sendBackClassingsAction = defineAction(sendBackSchema, async (actor, input): Promise<never> => {
  await sendBackClassings(actor, input)
  refresh()
  redirect(pageOf(input))
})

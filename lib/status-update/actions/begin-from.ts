'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { beginFrom } from '../mutations/begin-from'
import { beginSchema } from '../schema'

/**
 * Starts a draft with a revision's words and leads to the composing page. Fields: `locale`, `revisionId`, and `instead`, the version
 * of one's own draft that makes way. Refused with `conflict` (`details.over` is `draft`) where a draft stands that was not named.
 */
export const beginFromAction = defineAction(beginSchema, async (actor, input): Promise<never> => {
  const { statement, reference, party } = await beginFrom(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/${statement}/${reference}?party=${party}`))
})

'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { beginFromCoding } from '../mutations/begin-from-coding'
import { beginSchema } from '../schema'

/** Starts one's draft on the line with one's second judgement and leads to it. Fields: `locale`, `requestId`, `instead`. */
export const beginFromCodingAction = defineAction(beginSchema, async (actor, input): Promise<never> => {
  const { statement, reference, party } = await beginFromCoding(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/${statement}/${reference}?party=${party}`))
})

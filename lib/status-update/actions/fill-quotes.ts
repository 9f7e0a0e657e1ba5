'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { fillQuotes } from '../mutations/fill-quotes'
import { fillSchema } from '../schema'

/**
 * Writes what was copied out of a source into one's drafts, and leads to the list of them. Fields are those of `fillSchema`. A refusal shows
 * what stands there now, beside what was typed.
 */
export async function fillQuotesAction(
  previous: FormState<never>,
  form: FormData,
): Promise<FormState<never>> {
  const answer = await door(previous, form)
  if (answer.status === 'refused') refresh()
  return answer
}

const door = defineAction(fillSchema, async (actor, input): Promise<never> => {
  const { drafts, touched } = await fillQuotes(actor, input)
  expireAfter({ objectType: 'source', verb: 'opened' }, touched)
  refresh()
  redirect(
    `${localePath(localeOf(input.locale), `/desk/sources/${input.sourceId}/work`)}?saved=${drafts}#drafts`,
  )
})

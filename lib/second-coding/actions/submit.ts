'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { codingAddress } from '@/lib/statement/rules/addresses'
import { submit } from '../mutations/submit'
import { codingSchema } from '../schema'
import type { SavedCoding } from '../types'
import { saveDraftAction } from './save-draft'

/**
 * Gives the second judgement and leads to its page. Fields are those of `codingSchema`. Whatever is wrong or refused, what was typed is
 * saved first: the answer's `values` then carry the draft's `version` and `savedAt`.
 */
export async function submitAction(
  previous: FormState<SavedCoding>,
  form: FormData,
): Promise<FormState<SavedCoding>> {
  const answer = await door(previous, form)
  if (answer.status !== 'invalid' && answer.status !== 'refused') return answer
  const kept = await saveDraftAction({ status: 'new' }, form)
  if (kept.status !== 'done') return answer
  const { version, savedAt } = kept.value
  return { ...answer, values: { ...answer.values, version: String(version), savedAt } }
}

const door = defineAction(codingSchema, async (actor, input): Promise<SavedCoding> => {
  const { requestId } = await submit(actor, input)
  redirect(localePath(localeOf(input.locale), codingAddress(requestId)))
})

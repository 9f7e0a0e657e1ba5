'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '../mutations/submit'
import { composeSchema } from '../schema'
import type { SavedDraft } from '../types'
import { saveDraftAction } from './save-draft'

/**
 * Submits the form's judgement and leads to its page. Fields are those of `composeSchema`.
 *
 * Whatever is wrong or refused, what was typed is saved as the draft first: the answer's `values` then carry the draft's `opened`,
 * `version` and `savedAt`, which the form sends from then on. `rules_unmet` names in `details.unmet` the requirements by id, parted by
 * commas. `conflict` says in `details.over` what stands in the way: a newer `revision` of the line, or the `draft`, saved elsewhere.
 */
export async function submitAction(
  previous: FormState<SavedDraft>,
  form: FormData,
): Promise<FormState<SavedDraft>> {
  const answer = await door(previous, form)
  if (answer.status !== 'invalid' && answer.status !== 'refused') return answer
  const kept = await saveDraftAction({ status: 'new' }, form)
  if (kept.status !== 'done') return answer
  const { party, version, savedAt } = kept.value
  return { ...answer, values: { ...answer.values, opened: party, version: String(version), savedAt } }
}

const door = defineAction(composeSchema, async (actor, input): Promise<SavedDraft> => {
  const { revisionId } = await submit(actor, input)
  redirect(localePath(localeOf(input.locale), `/desk/reviews/${revisionId}`))
})

'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { Invalid } from '@/lib/ground/platform/errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import { findBearings } from '../data/item'
import { saveDraft } from '../mutations/save-draft'
import { submit } from '../mutations/submit'
import { changed, isChange, placeAfter, readIntent } from '../rules/compose'
import { composeSchema, editSchema } from '../schema'
import type { SavedDraft } from '../types'

/**
 * Keeps what was typed, right or wrong. Answers with the draft's line and new version, which the form sends from then on as `opened` and
 * `version`. Refused with `conflict` when the draft was saved elsewhere meanwhile.
 */
export const saveDraftAction = defineAction(composeSchema, saveDraft)

/**
 * The composing form without script: what the pressed button asks for (`intent`), done to the draft, which is then saved and shown
 * again at the place where it changed. `find` is the text of the library's search. Submitting goes the way of `submitAction`.
 */
export async function editDraftAction(
  previous: FormState<SavedDraft>,
  form: FormData,
): Promise<FormState<SavedDraft>> {
  // Anybody can send other data than a form: the door refuses it.
  const asked = form instanceof FormData ? String(form.get('intent') ?? '') : ''
  return readIntent(asked)?.kind === 'submit'
    ? submitAction(previous, form)
    : editingDoor({ status: 'new' }, form)
}

const editingDoor = defineAction(
  editSchema,
  async (actor, { intent: asked, find, ...form }) => {
    const intent = readIntent(asked)
    if (!intent) throw new Invalid({ intent: ['form.fault.malformed'] })
    const bearings =
      intent.kind === 'add-citation' ? await findBearings(form.statement, form.reference, actor) : []
    const input = isChange(intent) ? { ...form, ...changed(form, intent, bearings) } : form
    const { party } = await saveDraft(actor, input)
    const searches = intent.kind === 'find' || (intent.kind === 'enter' && find.trim() !== '')
    return { party, searches, place: searches ? 'find' : placeAfter(intent, input) }
  },
  {
    to: ({ party, searches, place }, { statement, reference, find }) => {
      const query = new URLSearchParams({ party, ...(searches ? { find } : {}) })
      return `/desk/${statement}/${reference}?${query}${place === null ? '' : `#${place}`}`
    },
  },
)

/**
 * Submits the form's judgement and leads to its page.
 *
 * Whatever is wrong or refused, what was typed is saved as the draft first: the answer's `values` then carry the draft's `opened`,
 * `version` and `savedAt`, which the form sends from then on. `rules_unmet` names in `details.unmet` the requirements by id, parted by
 * commas. `conflict` says in `details.over` what stands in the way: a newer `revision` of the line, or the `draft`, saved elsewhere.
 */
export async function submitAction(
  _previous: FormState<SavedDraft>,
  form: FormData,
): Promise<FormState<SavedDraft>> {
  const answer = await submittingDoor({ status: 'new' }, form)
  if (answer.status !== 'invalid' && answer.status !== 'refused') return answer
  const kept = await saveDraftAction({ status: 'new' }, form)
  if (kept.status !== 'done') return answer
  const { party, version, savedAt } = kept.value
  return { ...answer, values: { ...answer.values, opened: party, version: String(version), savedAt } }
}

const submittingDoor = defineAction(composeSchema, submit, {
  to: ({ revisionId }) => `/desk/reviews/${revisionId}`,
})

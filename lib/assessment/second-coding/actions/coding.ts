'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changed, isChange, placeAfter, readIntent } from '@/lib/assessment/status-update/rules/compose'
import { LONGEST_TEXT } from '@/lib/assessment/status-update/schema'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { defineAction } from '@/lib/ground/platform/define-action'
import { Invalid } from '@/lib/ground/platform/errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import { codingAddress } from '@/lib/text/statement/rules/addresses'
import { saveDraft } from '../mutations/save-draft'
import { submit } from '../mutations/submit'
import { codingSchema } from '../schema'
import type { SavedCoding } from '../types'

/**
 * Keeps what was typed, right or wrong. Answers with the draft's new version, which the form sends from then on. Refused with `conflict` when
 * it was saved elsewhere meanwhile: `details.version` is what it is now.
 */
export const saveDraftAction = defineAction(codingSchema, saveDraft)

/**
 * Gives the second judgement and leads to its page. Whatever is wrong or refused, what was typed is saved first: the answer's `values` then
 * carry the draft's `version` and `savedAt`.
 */
export async function submitAction(
  previous: FormState<SavedCoding>,
  form: FormData,
): Promise<FormState<SavedCoding>> {
  const answer = await submitted(previous, form)
  if (answer.status !== 'invalid' && answer.status !== 'refused') return answer
  const kept = await saveDraftAction({ status: 'new' }, form)
  if (kept.status !== 'done') return answer
  const { version, savedAt } = kept.value
  return { ...answer, values: { ...answer.values, version: String(version), savedAt } }
}

const submitted = defineAction(codingSchema, async (actor, input): Promise<SavedCoding> => {
  const { requestId } = await submit(actor, input)
  redirect(localePath(localeOf(input.locale), codingAddress(requestId)))
})

const shortText = z
  .string('form.fault.malformed')
  .max(LONGEST_TEXT, 'status-update.judge.error.tooLong')
  .default('')

const editSchema = codingSchema.extend({ intent: shortText, find: shortText })

/**
 * The form of a second judgement without script: what the pressed button asks for (`intent`), done to the draft, which is then saved and
 * shown again at the place where it changed. `find` is the text of the library's search. Submitting goes the way of `submitAction`.
 */
export async function editAction(
  previous: FormState<SavedCoding>,
  form: FormData,
): Promise<FormState<SavedCoding>> {
  // Anybody can send other data than a form: the door refuses it.
  const asked = form instanceof FormData ? String(form.get('intent') ?? '') : ''
  return readIntent(asked)?.kind === 'submit' ? submitAction(previous, form) : edited(previous, form)
}

const edited = defineAction(
  editSchema,
  async (actor, { intent: asked, find, ...form }): Promise<SavedCoding> => {
    const intent = readIntent(asked)
    if (!intent) throw new Invalid({ intent: ['form.fault.malformed'] })
    const { hadNotSeen } = form
    const input = isChange(intent) ? { ...form, ...changed(form, intent), hadNotSeen } : form
    await saveDraft(actor, input)
    const searches = intent.kind === 'find' || (intent.kind === 'enter' && find.trim() !== '')
    const query = searches ? `?${new URLSearchParams({ find })}` : ''
    const place = searches ? 'find' : placeAfter(intent, input)
    const page = localePath(localeOf(form.locale), codingAddress(form.requestId))
    redirect(`${page}${query}${place === null ? '' : `#${place}`}`)
  },
)

'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { Invalid } from '@/lib/platform/errors'
import type { FormState } from '@/lib/platform/form-state'
import { saveDraft } from '../mutations/save-draft'
import { changed, isChange, placeAfter, readIntent } from '../rules/compose'
import { composeSchema, LONGEST_TEXT } from '../schema'
import type { SavedDraft } from '../types'
import { submitAction } from './submit'

const shortText = z
  .string('status-update.judge.error.malformed')
  .max(LONGEST_TEXT, 'status-update.judge.error.tooLong')
  .default('')
const editSchema = composeSchema.extend({ intent: shortText, find: shortText })

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
  return readIntent(asked)?.kind === 'submit' ? submitAction(previous, form) : door(previous, form)
}

const door = defineAction(
  editSchema,
  async (actor, { intent: asked, find, ...form }): Promise<SavedDraft> => {
    const intent = readIntent(asked)
    if (!intent) throw new Invalid({ intent: ['status-update.judge.error.malformed'] })
    const input = isChange(intent) ? { ...form, ...changed(form, intent) } : form
    const { party } = await saveDraft(actor, input)
    const searches = intent.kind === 'find' || (intent.kind === 'enter' && find.trim() !== '')
    const query = new URLSearchParams({ party, ...(searches ? { find } : {}) })
    const place = searches ? 'find' : placeAfter(intent, input)
    const page = localePath(localeOf(form.locale), `/desk/${form.statement}/${form.reference}`)
    redirect(`${page}?${query}${place === null ? '' : `#${place}`}`)
  },
)

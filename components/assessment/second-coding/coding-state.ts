import type { CodingDraft, SavedCoding } from '@/lib/assessment/second-coding/types'
import { blankDraft, draftOfForm, fieldsOf } from '@/lib/assessment/status-update/rules/compose'
import type { FormState, FormValues } from '@/lib/ground/platform/form-state'
import type { KeptOpening } from '../status-update/compose/use-autosave'

/** What the form knows of its draft on the server. */
export type Saved = { readonly version: number; readonly savedAt: string | null }

export type Opening = KeptOpening<CodingDraft, Saved>

type View = {
  readonly party: string
  readonly draft: CodingDraft | null
  readonly version: number
  readonly savedAt: string | null
}

/** A form opened afresh: with what was typed before, or blank and "as seen up to" today. */
export function openingOf(
  { party, draft, version, savedAt }: View,
  today: string,
  language: string,
): Opening {
  const fresh = draft
    ? { ...draft, party }
    : { ...blankDraft({ party, seenUpTo: today, rationaleLanguage: language }), hadNotSeen: '' }
  return { draft: fresh, kept: fresh, saved: { version, savedAt } }
}

/** A form that came back with what was typed. A judgement that was refused has saved it and says so in the values. */
export function reopened(opening: Opening, answer: FormState<SavedCoding>): Opening {
  if (!('values' in answer)) return opening
  const saved = savedAfter(opening.saved, answer)
  const draft = draftIn(answer.values)
  return { draft, saved, kept: typeof answer.values.savedAt === 'string' ? draft : null }
}

/** What the server has after a refusal. After a conflict it is what was saved elsewhere: saving once more puts this text in its place. */
export function savedAfter(before: Saved, answer: FormState<SavedCoding>): Saved {
  if (!('values' in answer)) return before
  const { version, savedAt } = answer.values
  if (answer.status === 'refused' && answer.code === 'conflict' && typeof answer.details.version === 'number')
    return { ...before, version: answer.details.version }
  return {
    version: typeof version === 'string' && /^\d+$/.test(version) ? Number(version) : before.version,
    savedAt: typeof savedAt === 'string' ? savedAt : before.savedAt,
  }
}

function draftIn(values: FormValues): CodingDraft {
  const { hadNotSeen } = values
  return { ...draftOfForm(values), hadNotSeen: typeof hadNotSeen === 'string' ? hadNotSeen : '' }
}

export type Page = {
  readonly locale: string
  readonly requestId: string
  /** The form's, by which it is known when it is sent again. */
  readonly key: string
}

/** What the form sends beside the draft's own fields, by name. */
export function frameOf(
  { locale, key, requestId }: Page,
  { version }: Saved,
): readonly (readonly [string, string])[] {
  return [
    ['locale', locale],
    ['key', key],
    ['requestId', requestId],
    ['version', String(version)],
  ]
}

/** The whole form as it is sent; `intent` names the button. */
export function formOf(page: Page, draft: CodingDraft, saved: Saved, intent: string): FormData {
  const form = new FormData()
  for (const [name, value] of [...frameOf(page, saved), ...fieldsOf(draft)]) form.set(name, value)
  form.set('intent', intent)
  return form
}

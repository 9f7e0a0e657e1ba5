import { blankDraft, draftOfForm, fieldsOf } from '@/lib/assessment/status-update/rules/compose'
import { withTests } from '@/lib/assessment/status-update/rules/test-answers'
import { type DraftInput, draftSchema } from '@/lib/assessment/status-update/schema'
import type { DraftView, RevisionView } from '@/lib/assessment/status-update/types'
import type { FormValues } from '@/lib/ground/platform/form-state'
import { type Composition, lineOf } from './composition'
import type { KeptOpening } from './use-autosave'

/** What the form knows of its draft on the server, and sends with everything. */
export type Saved = {
  /** The line on which the draft stands; empty while there is none. */
  readonly opened: string
  readonly version: number
  readonly savedAt: string | null
  /** For each line the newest revision that the writer has seen. */
  readonly seen: Readonly<Record<string, number>>
}

export type Opening = KeptOpening<DraftInput, Saved>

/** A form opened afresh: with one's draft, or blank and "as seen up to" today. */
export function openingOf(view: Composition, today: string, language: string): Opening {
  const typed = view.draft
    ? { ...draftSchema.parse(view.draft.content), party: view.draft.party }
    : blankDraft({ party: view.party, seenUpTo: today, rationaleLanguage: language })
  const draft = withTests(typed, view.tests)
  return {
    draft,
    kept: draft,
    saved: {
      opened: view.draft?.party ?? '',
      version: view.draft?.version ?? 0,
      savedAt: view.draft?.savedAt ?? null,
      seen: Object.fromEntries(view.lines.map(({ party, seen }) => [party, seen])),
    },
  }
}

/** A form that came back with what was typed. A submission that was refused has saved it and says so in the values. */
export function reopened(opening: Opening, values: FormValues): Opening {
  const { saved, isKept } = savedAfter(opening.saved, values)
  const draft = draftOfForm(values)
  return { draft, saved, kept: isKept ? draft : null }
}

export function savedAfter(before: Saved, values: FormValues): { saved: Saved; isKept: boolean } {
  const { opened, version, savedAt, seen } = values
  const isKept = typeof savedAt === 'string'
  const seenThen = typeof seen === 'object' && !Array.isArray(seen) ? Object.entries(seen) : []
  return {
    isKept,
    saved: {
      opened: typeof opened === 'string' ? opened : before.opened,
      version: typeof version === 'string' && /^\d+$/.test(version) ? Number(version) : before.version,
      savedAt: isKept ? savedAt : before.savedAt,
      seen: { ...before.seen, ...Object.fromEntries(seenThen.map(([party, n]) => [party, Number(n) || 0])) },
    },
  }
}

export type Page = {
  readonly locale: string
  readonly statement: string
  readonly reference: string
  /** The form's, by which its submission is known when it is sent again. */
  readonly key: string
}

/** What every form of the page sends beside the draft, by name. */
export function frameOf(
  page: Page,
  { opened, version, seen }: Saved,
): readonly (readonly [string, string])[] {
  return [
    ['locale', page.locale],
    ['key', page.key],
    ['statement', page.statement],
    ['reference', page.reference],
    ['opened', opened],
    ['version', String(version)],
    ...Object.entries(seen).map(([party, number]) => [`seen[${party}]`, String(number)] as const),
  ]
}

/** The whole form as it is sent; `intent` names the button. */
export function formOf(page: Page, draft: DraftInput, saved: Saved, intent: string): FormData {
  const form = new FormData()
  for (const [name, value] of [...frameOf(page, saved), ...fieldsOf(draft)]) form.set(name, value)
  form.set('intent', intent)
  return form
}

/**
 * What stands against one's own words: a newer revision of the line, the draft as it was saved elsewhere, or nothing where it was
 * discarded or submitted elsewhere. `resolved` is what the form sends once the writer has seen it and goes on with their own.
 */
export type Rival = { readonly resolved: Saved } & (
  | { readonly kind: 'revision'; readonly revision: RevisionView }
  | { readonly kind: 'draft'; readonly draft: DraftView }
  | { readonly kind: 'gone' }
)

/** @param isDraftRefused whether the server said that the draft was saved elsewhere; `view` was read after that */
export function rivalOf(view: Composition, saved: Saved, isDraftRefused: boolean): Rival | null {
  const { draft, newerThanDraft, party } = view
  if (isDraftRefused && draft) {
    const { version, savedAt } = draft
    // Nothing else was saved on this line: the draft was to move to another one, where there is a draft already.
    if (version === saved.version && draft.party === saved.opened) return null
    return { kind: 'draft', draft, resolved: { ...saved, opened: draft.party, version, savedAt } }
  }
  if (isDraftRefused) {
    const seen = { ...saved.seen, [party]: lineOf(view, party)?.newest ?? 0 }
    return { kind: 'gone', resolved: { opened: '', version: 0, savedAt: null, seen } }
  }
  if (newerThanDraft && (saved.seen[party] ?? 0) < newerThanDraft.number) {
    const seen = { ...saved.seen, [party]: newerThanDraft.number }
    return { kind: 'revision', revision: newerThanDraft, resolved: { ...saved, seen } }
  }
  return null
}

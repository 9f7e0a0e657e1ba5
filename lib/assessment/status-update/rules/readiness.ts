import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import type { FieldErrors } from '@/lib/ground/platform/form-state'
import { type DraftInput, futureDates, submissionSchema } from '../schema'
import type { CitedSource, DraftEntry, WorkLine } from '../types'
import { assess, type RequirementMessage } from './assess'
import { inputFromDraft, type JudgedItem } from './draft-to-input'

/** What a draft still lacks before it can be submitted. Submitting looks again. */
export interface Readiness {
  /** Message keys of what is badly filled, each once. */
  readonly faults: readonly string[]
  /** The requirements that are not met, for people. */
  readonly unmet: readonly RequirementMessage[]
}

/** One's own draft in a list, with what it lacks. */
export type DraftToSubmit = Pick<
  DraftEntry,
  'slug' | 'parties' | 'reference' | 'title' | 'titleLanguage' | 'party' | 'version'
> &
  Readiness & {
    /** Whether the line has a newer revision than it was begun from. */
    readonly isOutdated: boolean
  }

/** What one source is cited for, and one's own drafts that cite it. */
export interface SourceWorkView {
  readonly lines: readonly WorkLine[]
  readonly drafts: readonly DraftToSubmit[]
}

/** On what it depends which fields a draft has to fill. */
export interface AskedOfDraft {
  /** Whether there is a final judgement that it has to say how it stands to. */
  readonly followsFinal: boolean
  /** YYYY-MM-DD, UTC: what is later than today was not seen yet. */
  readonly today: string
}

/**
 * What submitting would refuse as badly filled or left empty, by the fields of the form: message keys. Who says of a draft that it is whole asks
 * this, so that nobody reads it beside a button that refuses.
 */
export function missingFields(draft: DraftInput, { followsFinal, today }: AskedOfDraft): FieldErrors {
  const parsed = submissionSchema.safeParse(draft)
  return {
    ...futureDates(draft, today),
    ...(followsFinal && draft.succession === ''
      ? { succession: ['status-update.judge.error.succession'] }
      : {}),
    ...(parsed.error ? fieldErrorsOf(parsed.error) : {}),
  }
}

/** What is badly filled in a draft, and which rules it does not meet. */
export function readinessOf(
  draft: DraftInput,
  item: JudgedItem,
  asked: AskedOfDraft,
  findSource: (id: string) => CitedSource | null,
): Readiness {
  const input = inputFromDraft(draft, item, findSource)
  return {
    faults: [...new Set(Object.values(missingFields(draft, asked)).flat())],
    unmet: (input ? assess(input) : []).filter(({ met }) => !met).map(({ message }) => message),
  }
}

/** Whether nothing stands in the way of submitting it. */
export function isReady({
  faults,
  unmet,
  isOutdated,
}: Readiness & { readonly isOutdated: boolean }): boolean {
  return faults.length === 0 && unmet.length === 0 && !isOutdated
}

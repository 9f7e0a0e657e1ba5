import { type DraftInput, submissionSchema } from '../schema'
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

/**
 * What is badly filled in a draft, and which rules it does not meet.
 *
 * @param followsFinal whether there is a final judgement that it has to say how it stands to
 */
export function readinessOf(
  draft: DraftInput,
  item: JudgedItem,
  followsFinal: boolean,
  findSource: (id: string) => CitedSource | null,
): Readiness {
  const issues = submissionSchema.safeParse(draft).error?.issues ?? []
  const asked = followsFinal && draft.succession === '' ? ['status-update.judge.error.succession'] : []
  const input = inputFromDraft(draft, item, findSource)
  return {
    faults: [...new Set([...issues.map(({ message }) => message), ...asked])],
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

import type { ReviewState } from '@/lib/record/review/types'
import { standingOf } from '@/lib/text/statement/rules/translated'
import type { Visibility } from '../types'

/** A translation as far as it decides who sees it. */
type Seen = {
  readonly id: string
  readonly state: ReviewState
  readonly shownAt: Date | null
  readonly publishedAt: Date | null
}

/**
 * Whether readers see a translation, by the same order as pages.
 *
 * @param ofSameWords all translations of the same words at the same place into the same language, itself among them
 * @param about whether the words that it translates are those that stand, on an item that stands
 */
export function visibilityOf(
  { id, state, shownAt }: Pick<Seen, 'id' | 'state' | 'shownAt'>,
  ofSameWords: readonly Seen[],
  about: { readonly isCurrent: boolean; readonly itemStands: boolean },
): Visibility {
  if (state !== 'submitted' && state !== 'published') return 'not_public'
  if (!about.itemStands) return 'item_withdrawn'
  if (!about.isCurrent) return 'earlier'
  if (!isPublic({ state, shownAt })) return 'not_public'
  return standingOf(ofSameWords.filter(isPublic))[0]?.row.id === id ? 'shown' : 'replaced'
}

function isPublic({ state, shownAt }: Pick<Seen, 'state' | 'shownAt'>): boolean {
  return state === 'published' || (state === 'submitted' && shownAt !== null)
}

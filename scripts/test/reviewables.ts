// For tests, which go through what every noun does by the one mechanism. No page and no door asks for it: each noun has its own.

import { linkReview } from '@/lib/assessment/lineage/mutations/link-review'
import { translationReview } from '@/lib/assessment/translation/mutations/translation-review'
import { triedTest } from '@/lib/evidence/item-test/mutations/testing'
import { triedSearch } from '@/lib/evidence/search-log/mutations/testing'
import type { Tried, TriedReview } from '@/lib/record/review/mutations/testing'
import type { Noun } from '@/lib/record/review/types'
import { bringingReview } from '@/lib/text/bringing/mutations/bringing-review'
import { markReview } from '@/lib/text/commitment/mutations/mark-review'
import { withdrawalReview } from '@/lib/text/commitment/mutations/withdrawal-review'
import { triedNote } from '@/lib/text/note/mutations/testing'
import { alignmentReview } from '@/lib/text/statement/mutations/alignment-review'

/** Those that one form makes, as each room says it. */
export const TRIED = { note: triedNote, 'search-log': triedSearch, 'item-test': triedTest } as const

/** Something of each of these, under its name. */
export function ofEachTried<Of>(of: (tried: Tried) => Of): Record<keyof typeof TRIED, Of> {
  const entries = Object.entries(TRIED).map(([noun, tried]) => [noun, of(tried)])
  return Object.fromEntries(entries)
}

/** The reviews of every noun that the one mechanism knows. */
export const REVIEWABLES: Readonly<Record<Noun, TriedReview>> = {
  ...ofEachTried(({ review }) => review),
  'lineage-link': linkReview,
  commitment: markReview,
  withdrawal: withdrawalReview,
  alignment: alignmentReview,
  bringing: bringingReview,
  translation: translationReview,
}

// For tests, which go through what every noun does by the one mechanism. No page and no door asks for it: each noun has its own.

import { linkReview } from '@/lib/assessment/lineage/mutations/link-review'
import { translationReview } from '@/lib/assessment/translation/mutations/translation-review'
import { itemTestReview } from '@/lib/evidence/item-test/mutations/item-test-review'
import { searchReview } from '@/lib/evidence/search-log/mutations/search-review'
import type { reviewable } from '@/lib/record/review/mutations/reviewable'
import type { Noun } from '@/lib/record/review/types'
import { bringingReview } from '@/lib/text/bringing/mutations/bringing-review'
import { markReview } from '@/lib/text/commitment/mutations/mark-review'
import { withdrawalReview } from '@/lib/text/commitment/mutations/withdrawal-review'
import { noteReview } from '@/lib/text/note/mutations/note-review'
import { alignmentReview } from '@/lib/text/statement/mutations/alignment-review'

/** The reviews of every noun that the one mechanism knows. */
export const REVIEWABLES: Readonly<
  Record<Noun, Pick<ReturnType<typeof reviewable>, 'decide' | 'decideEach' | 'withdraw'>>
> = {
  'lineage-link': linkReview,
  'search-log': searchReview,
  note: noteReview,
  commitment: markReview,
  withdrawal: withdrawalReview,
  alignment: alignmentReview,
  bringing: bringingReview,
  translation: translationReview,
  'item-test': itemTestReview,
}

// For tests, which go through what every noun does by the one mechanism. No page and no door asks for it: each noun has its own.
import { bringingReview } from '@/lib/bringing/mutations/bringing-review'
import { markReview } from '@/lib/commitment/mutations/mark-review'
import { withdrawalReview } from '@/lib/commitment/mutations/withdrawal-review'
import { itemTestReview } from '@/lib/item-test/mutations/item-test-review'
import { linkReview } from '@/lib/lineage/mutations/link-review'
import { noteReview } from '@/lib/note/mutations/note-review'
import type { reviewable } from '@/lib/review/mutations/reviewable'
import type { Noun } from '@/lib/review/types'
import { searchReview } from '@/lib/search-log/mutations/search-review'
import { alignmentReview } from '@/lib/statement/mutations/alignment-review'
import { translationReview } from '@/lib/translation/mutations/translation-review'

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

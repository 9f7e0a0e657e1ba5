import 'server-only'
import { findWordedItems } from '@/lib/commitment/data/listed'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findAlignedRenderings } from '@/lib/statement/data/renderings'
import { findSeenTexts } from '@/lib/statement/data/seen-texts'

/** The renderings that stand beside the base, clause by clause, with all their published alignments. */
export const loadAlignedRenderings = remembered(
  'aligned-renderings',
  (slug) => [tagOf.statement(slug)],
  findAlignedRenderings,
)

/** What was seen of the other texts of a statement. */
export const loadSeenTexts = remembered('seen-texts', (slug) => [tagOf.statement(slug)], findSeenTexts)

/** The words of the items of a statement that stand. */
export const loadWordedItems = remembered('worded-items', (slug) => [tagOf.statement(slug)], findWordedItems)

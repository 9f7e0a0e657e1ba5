import { lineageLink } from '@/lib/assessment/lineage/noun'
import { translation } from '@/lib/assessment/translation/noun'
import { itemTest } from '@/lib/evidence/item-test/noun'
import { loggedSearch } from '@/lib/evidence/search-log/noun'
import { bringing } from '@/lib/text/bringing/noun'
import { mark, withdrawal } from '@/lib/text/commitment/noun'
import { note } from '@/lib/text/note/noun'
import { alignment } from '@/lib/text/statement/noun'

/** What a second person decides on by the one mechanism, each as it says itself: for what gathers the work of all rooms, and for checks. */
export const NOUNS = [
  lineageLink,
  loggedSearch,
  note,
  mark,
  withdrawal,
  alignment,
  bringing,
  translation,
  itemTest,
] as const

import { lineageLink } from '@/lib/assessment/lineage/noun'
import { translation } from '@/lib/assessment/translation/noun'
import { itemTest } from '@/lib/evidence/item-test/noun'
import { loggedSearch } from '@/lib/evidence/search-log/noun'
import type { NounSays } from '@/lib/record/review/types'
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

type Says = (typeof NOUNS)[number]

/** What is reviewed and is named itself in the record, and not as what it is of. */
export type NamedNoun<Each = Says> = Each extends { readonly name: infer Name; readonly object: infer Of }
  ? Name & Of
  : never

/** Whether acts on it are done to itself in the record. */
export function isNamed<Each extends Says>(noun: Each): noun is Extract<Each, { readonly name: NamedNoun }> {
  return noun.name === noun.object
}

/** Those whose acts are told of by themselves. @param by what tells them */
export function nounsTold(by: NounSays['tells'][number]): readonly NounSays[] {
  const nouns: readonly NounSays[] = NOUNS
  return nouns.filter(({ tells }) => tells.includes(by))
}

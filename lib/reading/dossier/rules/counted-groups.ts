import { type AlikeItems, countOf, introduceOnly } from '@/lib/assessment/status-update/rules/facets'
import { countsOf } from '@/lib/assessment/status-update/rules/record'
import { groupOfItem, ITEM_GROUPS } from '@/lib/text/commitment/rules/groups'
import type { CountedGroup } from '../types'

/** The commitments, the stated intentions, the options and the claims of a statement, with how far they have come; those of which it has none are left out. */
export function countedGroups(alike: readonly AlikeItems[]): readonly CountedGroup[] {
  return ITEM_GROUPS.filter((group) => group !== 'positions').flatMap((group) => {
    const own = alike.filter((item) => groupOfItem(item) === group && !introduceOnly(item))
    return own.length === 0 ? [] : [{ group, n: countOf(own), counts: countsOf(own) }]
  })
}

import { type AlikeItems, countOf, introduceOnly } from '@/lib/assessment/status-update/rules/facets'
import type { CountKey } from '@/lib/assessment/status-update/rules/lines'
import { groupOfItem, type ItemGroup } from '@/lib/text/commitment/rules/groups'
import { JUDGED_FINDINGS, JUDGED_STATUSES, type Judgement } from '@/lib/text/method/types'

/** How many items stand under a key, and whether every judgement behind that is provisional. */
export interface ToldCount {
  readonly key: Judgement
  readonly n: number
  readonly provisional: boolean
}

/** How many items there are, how many of them stand where, and of how many nobody has judged. */
interface ToldOf {
  readonly n: number
  readonly counts: readonly ToldCount[]
  readonly unjudged: number
}

/** What the sentence at the top of a front page counts. What only introduces others is in no count. */
export interface Told {
  /** How many commitments, stated intentions and options; and of all positions, and those that are followed. */
  readonly commitments: number
  readonly intentions: number
  readonly options: number
  readonly positions: number
  readonly followed: number
  /** The first three groups and the positions that are followed. */
  readonly statuses: ToldOf
  readonly claims: ToldOf
  /** How many items stand under more than one key: their parties are judged apart. */
  readonly mixed: number
}

/** What there is to tell of some items that stand. */
export function toldOf(alike: readonly AlikeItems[]): Told {
  const counted = alike.filter((item) => !introduceOnly(item))
  const ofGroup = (group: ItemGroup) => counted.filter((item) => groupOfItem(item) === group)
  const judged = counted.filter(({ states }) => states.length > 0)
  const claims = judged.filter((item) => groupOfItem(item) === 'claims')
  const others = judged.filter((item) => groupOfItem(item) !== 'claims')
  return {
    commitments: countOf(ofGroup('commitments')),
    intentions: countOf(ofGroup('intentions')),
    options: countOf(ofGroup('options')),
    positions: countOf(ofGroup('positions')),
    followed: countOf(ofGroup('positions').filter(({ states }) => states.length > 0)),
    statuses: ofKeys(others, JUDGED_STATUSES, 'not_rated'),
    claims: ofKeys(claims, JUDGED_FINDINGS, 'not_checked'),
    mixed: countOf(judged.filter(({ states }) => states.length > 1)),
  }
}

function ofKeys(items: readonly AlikeItems[], keys: readonly Judgement[], none: CountKey): ToldOf {
  const under = (key: CountKey) => items.filter(({ states }) => states.some((state) => state.key === key))
  return {
    n: countOf(items),
    counts: keys.flatMap((key) => {
      const own = under(key)
      const behind = own.flatMap(({ states }) => states).filter((state) => state.key === key)
      return own.length === 0
        ? []
        : [{ key, n: countOf(own), provisional: behind.every(({ provisional }) => provisional) }]
    }),
    unjudged: countOf(under(none)),
  }
}

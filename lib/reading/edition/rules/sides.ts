import type { Overview } from '@/lib/reading/dossier/types'
import { groupOfItem } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'

/** As many items as one side of the paper has room for: those in the picture over time, and claims in a line or two each. */
const MOST = { pictured: 7, claims: 12 } as const

/** What the two sides of a briefing are made from. */
export interface Sides {
  /** What was agreed, intended or named as an option, and positions that are followed: as many as are pictured. */
  readonly first: Overview
  readonly claims: readonly CommitmentView[]
  /** How many items that take judgements stand on the statement's page alone. */
  readonly further: number
}

/** The items of a statement as they stand on two sides of paper, in reading order; what there is no room for is counted. */
export function sidesOf(overview: Overview): Sides {
  const isClaim = (item: CommitmentView) => groupOfItem(item) === 'claims'
  const followed = overview.items.filter((item) => groupOfItem(item) !== 'positions' || item.followed)
  const [claims, others] = [followed.filter(isClaim), followed.filter((item) => !isClaim(item))]
  const pictured = others.slice(0, MOST.pictured)
  const shown = claims.slice(0, MOST.claims)
  return {
    first: { ...overview, items: pictured },
    claims: shown,
    further: followed.length - pictured.length - shown.length,
  }
}

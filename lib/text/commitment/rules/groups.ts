import type { Force } from '@/lib/text/method/types'

export const ITEM_GROUPS = ['commitments', 'intentions', 'options', 'claims', 'positions'] as const
export type ItemGroup = (typeof ITEM_GROUPS)[number]

const groupByForce: Readonly<Record<Force, ItemGroup>> = {
  agreed: 'commitments',
  intended: 'intentions',
  conditional: 'options',
  claimed: 'claims',
  declared: 'positions',
  acknowledged: 'positions',
}

/** Pages name an item by its force: agreed is a commitment, intended a stated intention, conditional an option, claimed a claim, the rest positions. */
export function groupOfItem({ force }: { force: Force }): ItemGroup {
  return groupByForce[force]
}

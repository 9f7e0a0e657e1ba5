import { type CommitmentView, FORCES, type Force } from '@/lib/commitment/types'
import { type Filter, isInOrder, leaving } from '@/lib/platform/filters'
import { FINDING_KEYS, STATUS_KEYS } from '../types'
import { type CountKey, countedUnder, type RevisionOnLine, standingFor } from './lines'

/** The ways to narrow the marked items, in the order of the rail. Each filter is an address: `?force=conditional`. */
export const ITEM_FACETS = ['group', 'force', 'status', 'finding', 'area'] as const
export type ItemFacet = (typeof ITEM_FACETS)[number]

export const ITEM_GROUPS = ['commitments', 'claims', 'positions'] as const
export type ItemGroup = (typeof ITEM_GROUPS)[number]

/** One judgement that stands for an item; `interim` while no second person has approved any revision behind it. */
export interface ItemState {
  key: CountKey
  interim: boolean
}

/** What stands for each item, by reference. What is not followed, a governing item included, has no state. */
export type ItemStates = ReadonlyMap<string, readonly ItemState[]>

/** What somebody chose: an item is kept that has all of it. */
export type ItemFilter = Filter<ItemFacet>

/** A value of a facet, how many items have it, and whether every judgement behind that count is interim. */
export interface FacetCount {
  value: string
  n: number
  interim: boolean
}

const groupByForce: Readonly<Record<Force, ItemGroup>> = {
  agreed: 'commitments',
  conditional: 'commitments',
  claimed: 'claims',
  declared: 'positions',
  acknowledged: 'positions',
}

/** Pages name an item by its force: agreed and conditional are commitments, claimed is a claim, the rest are positions. */
export function groupOfItem({ force }: { force: Force }): ItemGroup {
  return groupByForce[force]
}

/**
 * Items that have not been withdrawn; the others keep their address, and are in no list and no count.
 */
export function standingItems<Item extends { withdrawn: unknown }>(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => item.withdrawn === null)
}

/** The published judgements on one item, in the order in which they came. */
export function revisionsOf<Revision extends { reference: string }>(
  reference: string,
  revisions: readonly Revision[],
): readonly Revision[] {
  return revisions.filter((revision) => revision.reference === reference)
}

/** What stands for each item, each judgement once however many parties it stands for. */
export function itemStates(
  items: readonly Pick<CommitmentView, 'reference' | 'force' | 'followed'>[],
  revisions: readonly (RevisionOnLine & { reference: string })[],
  parties: readonly string[],
): ItemStates {
  return new Map(
    items.map((item) => {
      const own = revisionsOf(item.reference, revisions)
      const standing = standingFor(own, parties)
      const states = countedUnder({ ...item, revisions: own }, parties).map((key) => {
        const lines = standing.flatMap(({ line }) => (line?.shown.judgement === key ? [line] : []))
        return { key, interim: lines.length > 0 && lines.every((line) => line.as === 'interim') }
      })
      return [item.reference, states] as const
    }),
  )
}

/** The values a facet can have, in the order of the rail. Areas are the statement's own, by key. */
export function facetValues(facet: ItemFacet, areas: readonly string[]): readonly string[] {
  switch (facet) {
    case 'group':
      return ITEM_GROUPS
    case 'force':
      return FORCES
    case 'status':
      return STATUS_KEYS
    case 'finding':
      return FINDING_KEYS
    case 'area':
      return areas
  }
}

/** Whether a filter's address has an answer, be it an empty one. Anything else is no page. */
export function isItemFilter(filter: Filter, areas: readonly string[]): filter is ItemFilter {
  return (
    isInOrder(filter, ITEM_FACETS) &&
    filter.every(({ facet, value }) => facetValues(facet, areas).includes(value))
  )
}

/** The items that a filter keeps, in the order given. */
export function filterItems<Item extends Pick<CommitmentView, 'reference' | 'force' | 'areaKey'>>(
  items: readonly Item[],
  states: ItemStates,
  filter: ItemFilter | null,
): readonly Item[] {
  return items.filter((item) =>
    (filter ?? []).every(({ facet, value }) => valuesOf(item, states, facet).includes(value)),
  )
}

/**
 * How many items stand under each value of a facet, in the order of the rail, nought included: of those that the filter's other
 * facets keep, so that a value's count is what choosing it would show.
 */
export function facetCounts(
  items: readonly CommitmentView[],
  states: ItemStates,
  facet: ItemFacet,
  areas: readonly string[],
  filter: ItemFilter | null = null,
): readonly FacetCount[] {
  const others = filterItems(items, states, leaving(filter, facet))
  return facetValues(facet, areas).map((value) => {
    const kept = filterItems(others, states, [{ facet, value }])
    const behind = kept.flatMap((item) => states.get(item.reference) ?? []).filter(({ key }) => key === value)
    return { value, n: kept.length, interim: behind.length > 0 && behind.every(({ interim }) => interim) }
  })
}

function valuesOf(
  item: Pick<CommitmentView, 'reference' | 'force' | 'areaKey'>,
  states: ItemStates,
  facet: ItemFacet,
): readonly string[] {
  switch (facet) {
    case 'group':
      return [groupOfItem(item)]
    case 'force':
      return [item.force]
    case 'area':
      return [item.areaKey]
    case 'status':
    case 'finding':
      return (states.get(item.reference) ?? []).map(({ key }) => key)
  }
}

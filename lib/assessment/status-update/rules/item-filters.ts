import { type Filter, isInOrder, leaving } from '@/lib/ground/platform/filters'
import { groupOfItem, ITEM_GROUPS } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { FINDING_KEYS, FORCES, STATUS_KEYS } from '@/lib/text/method/types'
import { countOf, type ItemStates, introducesOnly } from './facets'

/** The ways to narrow the marked items, in the order of the rail. Each filter is an address: `?force=conditional`. */
export const ITEM_FACETS = ['group', 'force', 'status', 'finding', 'area'] as const
export type ItemFacet = (typeof ITEM_FACETS)[number]

/** What somebody chose: an item is kept that has all of it. */
export type ItemFilter = Filter<ItemFacet>

/** A value of a facet, how many items have it, and whether every judgement behind that count is provisional. */
export interface FacetCount {
  value: string
  n: number
  provisional: boolean
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

/** What of an item it is filtered by; an entry may be several that are alike. */
export type CountedItems = Pick<CommitmentView, 'reference' | 'force' | 'areaKey'> & { readonly n?: number }

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
 * facets keep, so that a value's count is what choosing it would show. What only introduces others is in no count of what is promised, and stands
 * with them.
 */
export function facetCounts(
  items: readonly CountedItems[],
  states: ItemStates,
  facet: ItemFacet,
  areas: readonly string[],
  filter: ItemFilter | null = null,
): readonly FacetCount[] {
  const others = filterItems(items, states, leaving(filter, facet))
  return facetValues(facet, areas).map((value) => {
    const kept = filterItems(others, states, [{ facet, value }])
    const behind = kept.flatMap((item) => states.get(item.reference) ?? []).filter(({ key }) => key === value)
    return {
      value,
      n: countOf(isKindOf(facet) ? kept.filter((item) => !introducesOnly(item, states)) : kept),
      provisional: behind.length > 0 && behind.every(({ provisional }) => provisional),
    }
  })
}

/** Whether a facet tells what items promise. */
function isKindOf(facet: ItemFacet): boolean {
  return facet === 'group' || facet === 'force'
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

import { chosenValue, type Filter, filterQuery, leaving } from '@/lib/ground/platform/filters'
import { SOURCE_FACETS } from './facets'

/** The orders in which a library is listed. The first is that of its own address; each other has one, with or without a filter. */
export const SOURCE_ORDERS = ['cited', 'newest', 'publisher'] as const
export type SourceOrder = (typeof SOURCE_ORDERS)[number]

/** What the address of a library can ask for: what narrows it, and last its order. */
export const ASKED_OF_LIBRARY = [...SOURCE_FACETS, 'order'] as const

/** What an address asks for: what narrows the library, and its order. Null where there is no such order, or it has no address of its own. */
export function readOrder(asked: Filter | null): { filter: Filter | null; order: SourceOrder } | null {
  const value = chosenValue(asked, 'order')
  if (value === undefined) return { filter: asked, order: SOURCE_ORDERS[0] }
  const order = SOURCE_ORDERS.slice(1).find((each) => each === value)
  return order && asked?.at(-1)?.facet === 'order' ? { filter: leaving(asked, 'order'), order } : null
}

/** The query of the one address of a library that is narrowed and in an order; empty for all of it in the first one. */
export function libraryQuery(filter: Filter | null, order: SourceOrder): string {
  const last = order === SOURCE_ORDERS[0] ? [] : [{ facet: 'order', value: order }]
  return filterQuery([...(filter ?? []), ...last])
}

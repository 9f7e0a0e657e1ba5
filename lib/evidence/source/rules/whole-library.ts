import type { Filter } from '@/lib/ground/platform/filters'
import type { Part } from '@/lib/ground/platform/parts'
import { SOURCE_TYPES, type SourceView } from '../types'
import { SOURCE_FACETS, SOURCE_STANCES } from './facets'
import { SOURCE_ORDERS } from './order'

/** The library of all sources, published or not: the id that stands there in the place of a statement's. */
export const WHOLE_LIBRARY = '00000000-0000-0000-0000-000000000000'

/** By what signed-in people narrow the library of all sources, in the order of the rail and of its addresses. */
export const WHOLE_FACETS = [
  ...SOURCE_FACETS,
  ...(['primary', 'graded', 'copy', 'quote', 'listed', 'year', 'publisher'] as const),
] as const
export type WholeFacet = (typeof WHOLE_FACETS)[number]
export type WholeFilter = Filter<WholeFacet>

/** In which orders it can be listed. The first is that of its own address. */
export const WHOLE_ORDERS = ['added', ...SOURCE_ORDERS] as const
export type WholeOrder = (typeof WHOLE_ORDERS)[number]

/** The values that a facet can have whatever is in the library; null where they are what is in it. */
export const FIXED_VALUES: Readonly<Record<WholeFacet, readonly string[] | null>> = {
  cited: ['yes', 'no'],
  type: SOURCE_TYPES,
  language: null,
  stance: SOURCE_STANCES,
  item: null,
  class: ['unset'],
  primary: ['yes', 'no', 'unset'],
  graded: ['yes', 'no'],
  copy: ['yes', 'no'],
  quote: ['yes', 'no'],
  listed: ['yes', 'no'],
  year: null,
  publisher: null,
}

/** What the address of the library of all sources asks for. */
export type AskedOfWhole = {
  readonly filter: WholeFilter
  readonly order: WholeOrder
  /** The id of the source that the part follows; null for the list's beginning. */
  readonly after: string | null
}

/** A source of the library of all sources as its list shows it. */
export type WholeEntry = {
  /** With what was said of it and awaits a second reader. */
  readonly source: SourceView
  /** In judgements that readers see. */
  readonly citations: number
  readonly isQuoted: boolean
  readonly isListed: boolean
}

/** How many sources of the library of all have a value by which it is narrowed. */
export type WholeCount = {
  readonly facet: WholeFacet
  readonly value: string
  readonly n: number
  /** Where the value stands among those that are always the same; 0 where they are what is in the library. */
  readonly place: number
  /** What the value is called, where an address has another name for it. */
  readonly name: string | null
}

/** A part of the library of all sources, narrowed and in an order, with what it can be narrowed by. */
export type WholeLibrary = AskedOfWhole & {
  readonly part: Part<WholeEntry>
  /** How many sources there are in all. */
  readonly all: number
  readonly counts: readonly WholeCount[]
}

/**
 * Reads what an address asks for. A facet that is given twice, or a value that no source can have, narrows nothing: it is left out, since the
 * page leads on to what there is.
 */
export function readWhole(asked: Readonly<Record<string, string | string[] | undefined>>): AskedOfWhole {
  const one = (name: string) => {
    const value = asked[name]
    return typeof value === 'string' && value !== '' && value.length <= LONGEST_VALUE ? value : null
  }
  const filter = WHOLE_FACETS.flatMap((facet) => {
    const value = one(facet)
    const fixed = FIXED_VALUES[facet]
    return value === null || (fixed !== null && !fixed.includes(value)) ? [] : [{ facet, value }]
  })
  const order = WHOLE_ORDERS.find((each) => each === one('order')) ?? WHOLE_ORDERS[0]
  return { filter, order, after: one('after') }
}

const LONGEST_VALUE = 200

/** The query of the one address of what is asked for; empty for the beginning of all of it in the first order. */
export function wholeQuery({ filter, order, after }: AskedOfWhole): string {
  const query = new URLSearchParams(filter.map(({ facet, value }) => [facet, value]))
  if (order !== WHOLE_ORDERS[0]) query.set('order', order)
  if (after !== null && after !== '') query.set('after', after)
  return query.size === 0 ? '' : `?${query}`
}

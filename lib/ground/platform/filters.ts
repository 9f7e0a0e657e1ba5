/**
 * Filters as addresses: any facets of a list, each with one value, combined freely. People see a query (`?force=conditional&area=pact`),
 * in one order however it was typed; the server keeps a page for each, whose path has the same filter as one segment.
 */

/** One facet of a filter. */
export interface Chosen<Facet extends string = string> {
  facet: Facet
  value: string
}

/** One or more facets, in the list's own order, each once. */
export type Filter<Facet extends string = string> = readonly Chosen<Facet>[]

/** The values that can stand in a path as they are. Others are unknown everywhere, and would lead to another path. */
const plain = /^[\w-]{1,60}$/

/** What a filter looks like in a path where it cannot be read: no page has it. */
export const UNREADABLE = '-'

/**
 * What a query chooses among a list's facets, in their order. A facet left empty chooses nothing, other parameters are none of the
 * list's.
 *
 * @returns null where a value can be none of ours, or a facet is given two
 */
export function readFilter<Facet extends string>(
  query: URLSearchParams,
  facets: readonly Facet[],
): Filter<Facet> | null {
  const chosen = facets.flatMap((facet) =>
    [...new Set(query.getAll(facet))].filter((value) => value !== '').map((value) => ({ facet, value })),
  )
  const isReadable = chosen.every(({ value }) => plain.test(value)) && isOneEach(chosen)
  return isReadable ? chosen : null
}

/** A filter as the query of its one address; empty for none. */
export function filterQuery(filter: Filter | null): string {
  const parts = (filter ?? []).map(({ facet, value }) => `${facet}=${encodeURIComponent(value)}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** A filter as one segment of a path. */
export function filterSegment(filter: Filter): string {
  return filter.map(({ facet, value }) => `${facet}-${value}`).join('.')
}

/** The filter of a path's segment; null where it is none. Whether there are such facets and values is for the list to say. */
export function readFilterSegment(segment: string): Filter | null {
  const chosen = segment.split('.').map((part) => {
    const [, facet = '', value = ''] = part.match(/^([a-z]+)-([\w-]{1,60})$/) ?? []
    return { facet, value }
  })
  return chosen.every(({ facet }) => facet !== '') ? chosen : null
}

/** Whether the facets are the list's, each once, in its order. */
export function isInOrder<Facet extends string>(
  filter: Filter,
  facets: readonly Facet[],
): filter is Filter<Facet> {
  const places = filter.map(({ facet }) => facets.findIndex((known) => known === facet))
  return places.every((place, index) => place > (places[index - 1] ?? -1))
}

/** The value that a filter has for a facet. */
export function chosenValue<Facet extends string>(
  filter: Filter<Facet> | null,
  facet: Facet,
): string | undefined {
  return filter?.find((each) => each.facet === facet)?.value
}

/** The filter with one facet chosen, in place of its value so far. */
export function choosing<Facet extends string>(
  filter: Filter<Facet> | null,
  { facet, value }: Chosen<Facet>,
  facets: readonly Facet[],
): Filter<Facet> {
  return facets.flatMap((each) => {
    const chosen = each === facet ? value : chosenValue(filter, each)
    return chosen === undefined ? [] : [{ facet: each, value: chosen }]
  })
}

/** The filter without one facet; null where nothing is left. */
export function leaving<Facet extends string>(
  filter: Filter<Facet> | null,
  facet: Facet,
): Filter<Facet> | null {
  const left = (filter ?? []).filter((each) => each.facet !== facet)
  return left.length > 0 ? left : null
}

function isOneEach(chosen: Filter): boolean {
  return new Set(chosen.map(({ facet }) => facet)).size === chosen.length
}

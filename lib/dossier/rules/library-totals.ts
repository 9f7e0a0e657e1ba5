import {
  byFrequency,
  SOURCE_STANCES,
  type SourceCounts,
  type SourceFacetCount,
} from '@/lib/source/rules/facets'
import { SOURCE_TYPES } from '@/lib/source/types'

/** How many sources of a library are alike in one thing, as the database keeps it. */
export interface LibraryTally extends SourceFacetCount {
  readonly facet: 'all' | 'cited' | 'type' | 'language' | 'seen' | 'class' | 'stance'
}

/** What is kept of a library: null of what it has nothing. */
export interface KeptLibrary {
  /** The ids of its sources in the order of the list, parted by spaces. */
  readonly places: string | null
  readonly tallies: readonly LibraryTally[] | null
  /** In reading order, none that has no source; null where they are too many to be named. */
  readonly items: readonly SourceFacetCount[] | null
}

/** What a library comes to, and in which order it stands: what is kept of it for the pages of its list that nobody narrows. */
export interface LibraryTotals {
  readonly places: string
  readonly counts: Omit<SourceCounts, 'item'>
  /** As in `KeptLibrary`. */
  readonly items: readonly SourceFacetCount[] | null
  readonly excerpts: number
  readonly unclassed: number
}

/** The counts of the rail, and what the page says of the whole library. */
export function totalsOf({ places, tallies, items }: KeptLibrary): LibraryTotals {
  const of = (facet: LibraryTally['facet']) => (tallies ?? []).filter((each) => each.facet === facet)
  const count = (facet: LibraryTally['facet'], value: string) =>
    of(facet).find((each) => each.value === value)?.n ?? 0
  const counts = (facet: LibraryTally['facet'], values: readonly string[]) =>
    values.map((value) => ({ value, n: count(facet, value) }))
  const unclassed = count('class', 'unset')
  return {
    places: places ?? '',
    counts: {
      cited: counts('cited', ['yes', 'no']),
      type: counts('type', SOURCE_TYPES),
      language: byFrequency(of('language').map(({ value, n }) => [value, n] as const)).map(([value, n]) => ({
        value,
        n,
      })),
      stance: counts('stance', SOURCE_STANCES),
      class: [{ value: 'unset', n: unclassed }],
    },
    items,
    excerpts: count('seen', 'excerpt'),
    unclassed,
  }
}

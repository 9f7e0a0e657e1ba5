import {
  byFrequency,
  SOURCE_STANCES,
  type SourceCounts,
  type SourceFacetCount,
} from '@/lib/source/rules/facets'
import { SOURCE_TYPES } from '@/lib/source/types'

/** Sources of a library that its list counts alike, and how many they are. */
export interface AlikeSources {
  readonly type: string
  readonly language: string
  readonly seen: string
  readonly unclassed: boolean
  readonly cited: boolean
  readonly n: number
}

/** A library counted where it is kept: null of what it has nothing. */
export interface LibraryTally {
  /** The ids of its sources in the order of the list, parted by spaces. */
  readonly places: string | null
  readonly groups: readonly AlikeSources[] | null
  readonly stances: readonly SourceFacetCount[] | null
  /** In reading order; none that has no source. */
  readonly items: readonly SourceFacetCount[] | null
}

/** What a library comes to, and in which order it stands: what is kept of it for the pages of its list that nobody narrows. */
export interface LibraryTotals {
  readonly places: string
  readonly counts: SourceCounts
  readonly excerpts: number
  readonly unclassed: number
}

/** The counts of the rail, and what the page says of the whole library. */
export function totalsOf({ places, groups, stances, items }: LibraryTally): LibraryTotals {
  const count = (isOne: (each: AlikeSources) => boolean) =>
    (groups ?? []).filter(isOne).reduce((sum, { n }) => sum + n, 0)
  const languages = [...new Set((groups ?? []).map(({ language }) => language))].map(
    (value) => [value, count(({ language }) => language === value)] as const,
  )
  const unclassed = count((each) => each.unclassed)
  return {
    places: places ?? '',
    counts: {
      cited: [
        { value: 'yes', n: count(({ cited }) => cited) },
        { value: 'no', n: count(({ cited }) => !cited) },
      ],
      type: SOURCE_TYPES.map((value) => ({ value, n: count(({ type }) => type === value) })),
      language: byFrequency(languages).map(([value, n]) => ({ value, n })),
      stance: SOURCE_STANCES.map((value) => ({
        value,
        n: stances?.find((each) => each.value === value)?.n ?? 0,
      })),
      item: items ?? [],
      class: [{ value: 'unset', n: unclassed }],
    },
    excerpts: count(({ seen }) => seen === 'excerpt'),
    unclassed,
  }
}

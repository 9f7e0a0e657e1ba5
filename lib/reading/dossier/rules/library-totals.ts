import type { AlikeSources } from '@/lib/evidence/source/rules/alike'
import type { SourceFacetCount } from '@/lib/evidence/source/rules/facets'

/** What a library comes to, as the database keeps it. */
export interface LibraryTotals {
  readonly alike: readonly AlikeSources[]
  /** How many sources are used for each item, in reading order, none that has no source; null where they are too many to be named. */
  readonly items: readonly SourceFacetCount[] | null
}

/** What a library came to at the end of a day. */
export interface LibraryOfDay {
  /** The ids of its sources in the order of the list, parted by spaces. */
  readonly places: string
  readonly excerpts: number
  readonly unclassed: number
}

import { type Filter, isInOrder, readFilterSegment } from '@/lib/ground/platform/filters'
import { grouped } from '@/lib/ground/platform/grouped'
import type { SourceView } from '../types'

/** How a source stands to an item or to a judgement, in the order of the rail. */
export const SOURCE_STANCES = ['supports', 'contradicts', 'context'] as const
export type SourceStance = (typeof SOURCE_STANCES)[number]

/** The ways to narrow the library, in the order of the rail. Each filter is an address: `?type=un`. */
export const SOURCE_FACETS = ['cited', 'type', 'language', 'stance', 'item', 'class'] as const
export type SourceFacet = (typeof SOURCE_FACETS)[number]

/** What somebody chose: a source is kept that has all of it. */
export type SourceFilter = Filter<SourceFacet>

/** One use of a source: cited in a judgement that is shown, or only known to bear on an item. */
export interface SourceUse {
  sourceId: string
  reference: string
  stance: SourceStance
  cited: boolean
}

/** A source with what it is used for in one statement. @template Source as much of it as is to be shown */
export interface LibraryEntry<Source = SourceView> {
  source: Source
  uses: readonly SourceUse[]
  /** How many citations there are in the judgements shown. */
  citations: number
  /** Whether nobody has classed it yet. */
  isUnclassed: boolean
}

/** A source as far as its list counts and filters it. */
export type CountedEntry = LibraryEntry<Pick<SourceView, 'id' | 'type' | 'language' | 'seen'>>

/** A source as far as its list puts it in order too. */
export type PlacedSource = Pick<
  SourceView,
  'id' | 'number' | 'type' | 'language' | 'seen' | 'primary' | 'onBehalfOf' | 'independenceGroup'
>

export interface SourceFacetCount {
  value: string
  n: number
}

/** How many sources have each value of each facet. */
export type SourceCounts = Readonly<Record<SourceFacet, readonly SourceFacetCount[]>>

/** The library with its uses, the most cited first, then by number. */
export function libraryOf<Source extends PlacedSource>(
  sources: readonly Source[],
  uses: readonly SourceUse[],
): readonly LibraryEntry<Source>[] {
  const usesOf = grouped(uses, ({ sourceId }) => sourceId)
  return sources
    .map((source) => {
      const own = usesOf(source.id)
      const citations = own.filter(({ cited }) => cited).length
      return { source, uses: own, citations, isUnclassed: isUnclassed(source) }
    })
    .sort((a, b) => b.citations - a.citations || a.source.number - b.source.number)
}

/** Whether nobody has set all of primary, on behalf of and independence group yet. */
export function isUnclassed({
  primary,
  onBehalfOf,
  independenceGroup,
}: Pick<SourceView, 'primary' | 'onBehalfOf' | 'independenceGroup'>): boolean {
  return primary === null || onBehalfOf === null || independenceGroup === null
}

/** The filter of a path's segment, with facets that a library has, in their order; '' is none chosen, null where it can be none of a library. */
export function readSourceFilter(segment: string): SourceFilter | null {
  const filter = segment === '' ? [] : readFilterSegment(segment)
  return filter !== null && isInOrder(filter, SOURCE_FACETS) ? filter : null
}

/** Languages with how many sources are in each, the most frequent first. */
export function byFrequency(counts: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
}

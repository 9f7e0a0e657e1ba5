import { type Filter, isInOrder, leaving } from '@/lib/platform/filters'
import { grouped } from '@/lib/platform/grouped'
import { SOURCE_TYPES, type SourceView } from '../types'

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

/**
 * The values a facet can have, in the order of the rail: languages are those of the library, items are `references` in
 * reading order.
 */
export function sourceFacetValues(
  facet: SourceFacet,
  library: readonly CountedEntry[],
  references: readonly string[],
): readonly string[] {
  switch (facet) {
    case 'cited':
      return ['yes', 'no']
    case 'type':
      return SOURCE_TYPES
    case 'language':
      return languagesOf(library)
    case 'stance':
      return SOURCE_STANCES
    case 'item':
      return references
    case 'class':
      return ['unset']
  }
}

/** Whether a filter's address has an answer, be it an empty one. Anything else is no page. */
export function isSourceFilter(
  filter: Filter,
  library: readonly CountedEntry[],
  references: readonly string[],
): filter is SourceFilter {
  return (
    isInOrder(filter, SOURCE_FACETS) &&
    filter.every(({ facet, value }) => sourceFacetValues(facet, library, references).includes(value))
  )
}

/** The entries that a filter keeps, in the order given. */
export function filterLibrary<Entry extends CountedEntry>(
  library: readonly Entry[],
  filter: SourceFilter | null,
): readonly Entry[] {
  return library.filter((entry) =>
    (filter ?? []).every(({ facet, value }) => valuesOf(entry, facet).includes(value)),
  )
}

/**
 * How many sources stand under each value of a facet, in the order of the rail, nought included: of those that the filter's other
 * facets keep, so that a value's count is what choosing it would show.
 */
export function sourceFacetCounts(
  library: readonly CountedEntry[],
  facet: SourceFacet,
  references: readonly string[],
  filter: SourceFilter | null = null,
): readonly SourceFacetCount[] {
  const others = filterLibrary(library, leaving(filter, facet))
  const counts = new Map<string, number>()
  for (const entry of others)
    for (const value of new Set(valuesOf(entry, facet))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return sourceFacetValues(facet, library, references).map((value) => ({ value, n: counts.get(value) ?? 0 }))
}

/** The languages that the library's sources are in, the most frequent first. */
function languagesOf(library: readonly CountedEntry[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { source } of library) counts.set(source.language, (counts.get(source.language) ?? 0) + 1)
  return byFrequency([...counts]).map(([language]) => language)
}

/** Languages with how many sources are in each, the most frequent first. */
export function byFrequency(counts: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
}

function valuesOf(
  { source, uses, citations, isUnclassed }: CountedEntry,
  facet: SourceFacet,
): readonly string[] {
  switch (facet) {
    case 'cited':
      return [citations > 0 ? 'yes' : 'no']
    case 'type':
      return [source.type]
    case 'language':
      return [source.language]
    case 'stance':
      return uses.map(({ stance }) => stance)
    case 'item':
      return uses.map(({ reference }) => reference)
    case 'class':
      return isUnclassed ? ['unset'] : []
  }
}

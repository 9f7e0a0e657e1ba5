import type { NamedItem } from '@/lib/commitment/types'
import { chosenValue, type Filter } from '@/lib/platform/filters'
import { ENTRIES_A_PART, type Part, partOf, partWith } from '@/lib/platform/parts'
import {
  type CountedEntry,
  filterLibrary,
  isSourceFilter,
  type LibraryEntry,
  SOURCE_FACETS,
  type SourceCounts,
  type SourceFilter,
  sourceFacetCounts,
} from '@/lib/source/rules/facets'
import { entryOfLine, idInLine, lineOf } from '@/lib/source/rules/outline'
import type { SourceView } from '@/lib/source/types'
import type { SourceList } from '../types'
import type { LibraryTotals } from './library-totals'

/** A library as far as it is put in order, counted and filtered: what is kept of it for all of its pages. */
export interface LibraryOutline {
  /** One a source, the most cited first. */
  readonly lines: readonly string[]
  /** The references of the items that stand, in reading order, parted by spaces. */
  readonly references: string
  readonly counts: SourceCounts
  readonly excerpts: number
  readonly unclassed: number
}

/** @param references of the items that stand, in reading order */
export function libraryOutlineOf(
  library: readonly CountedEntry[],
  references: readonly string[],
): LibraryOutline {
  return {
    lines: library.map(lineOf),
    references: references.join(' '),
    counts: countsFor(library, references, null),
    excerpts: library.filter(({ source }) => source.seen === 'excerpt').length,
    unclassed: library.filter(({ isUnclassed }) => isUnclassed).length,
  }
}

/** Whether a library has a filter, be the answer an empty one. Its languages and items are its own. */
export function isFilterOf({ lines, references }: LibraryOutline, filter: Filter): filter is SourceFilter {
  return isSourceFilter(filter, lines.map(entryOfLine), references.split(' '))
}

/** What is asked of a library: what a filter keeps, and which part of it. */
export type AskedOfSources = Pick<SourceList, 'filter' | 'after'>

/** A part of a library with what narrows it. */
export interface CountedPart {
  readonly part: Part<CountedEntry>
  readonly counts: SourceCounts
  /** How many sources the whole library has, whatever is kept of it. */
  readonly sources: number
}

/** The part of a library that follows one of its sources; null where it has no such part. */
export function partOfLibrary(
  outline: LibraryOutline,
  { filter, after }: AskedOfSources,
): CountedPart | null {
  if (filter === null) {
    const part = partOf(outline.lines, { nameOf: idInLine, after })
    return part && counted(partWith(part, part.entries.map(entryOfLine)), outline.counts, filter, part.total)
  }
  const library = outline.lines.map(entryOfLine)
  const kept = new Set(filterLibrary(library, filter))
  const part = partOf(library, {
    nameOf: ({ source }) => source.id,
    after,
    isKept: (entry) => kept.has(entry),
  })
  return (
    part && counted(part, countsFor(library, outline.references.split(' '), filter), filter, library.length)
  )
}

/** The ids of the sources that a filter keeps; null where the library has no such filter. */
export function idsKept(outline: LibraryOutline, filter: Filter): readonly string[] | null {
  if (!isFilterOf(outline, filter)) return null
  return filterLibrary(outline.lines.map(entryOfLine), filter).map(({ source }) => source.id)
}

/** The lines of a library in another order. @param places the ids of its sources in that order, parted by spaces */
export function linesInOrder(lines: readonly string[], places: string): readonly string[] {
  const byId = new Map(lines.map((line) => [idInLine(line), line]))
  return places.split(' ').flatMap((id) => byId.get(id) ?? [])
}

/** The same of a library of which the totals are kept: the ids of its part, which is then read. */
export function placesOfLibrary({ places }: LibraryTotals, after: string | null): Part<string> | null {
  return partOf(places === '' ? [] : places.split(' '), { nameOf: (id) => id, after })
}

/** The items that sources are used for, by their lines, each once: references. */
export function itemsIn(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => entryOfLine(line).uses.map(({ reference }) => reference)))]
}

/**
 * A part of a library with what was read of its entries.
 *
 * @param lines of them, in their order
 * @param item how many sources are used for each item that can be named: for all that have some, or those of the part
 */
export function partOfTotals(
  totals: LibraryTotals,
  places: Part<string>,
  { lines, item }: { readonly lines: readonly string[]; readonly item: SourceCounts['item'] },
): CountedPart {
  const part = partWith(places, lines.map(entryOfLine))
  return counted(part, { ...totals.counts, item }, null, places.total)
}

/**
 * A part of a library with what its entries show.
 *
 * @param shown the sources of the part, and the items that the list names; null where nobody narrows it
 */
export function sourceListWith(
  statement: SourceList['statement'],
  { excerpts, unclassed }: Pick<LibraryOutline, 'excerpts' | 'unclassed'>,
  asked: AskedOfSources & Pick<SourceList, 'order'>,
  { part, counts, sources }: CountedPart,
  shown: { readonly views: readonly SourceView[]; readonly items: readonly NamedItem[] | null },
): SourceList {
  const views = new Map(shown.views.map((source) => [source.id, source]))
  const entries = part.entries.flatMap((entry): LibraryEntry[] => {
    const source = views.get(entry.source.id)
    return source ? [{ ...entry, source }] : []
  })
  return {
    statement,
    ...asked,
    part: partWith(part, entries),
    rail: shown.items && { counts, items: shown.items },
    all: { sources, excerpts, unclassed },
  }
}

function countsFor(
  library: readonly CountedEntry[],
  references: readonly string[],
  filter: SourceFilter | null,
): SourceCounts {
  const counts = SOURCE_FACETS.map((facet) => [facet, sourceFacetCounts(library, facet, references, filter)])
  return Object.fromEntries(counts) as SourceCounts
}

/** A page names a hundred items at most: where more have sources, those that the sources on it are used for. */
function counted(
  part: Part<CountedEntry>,
  counts: SourceCounts,
  filter: AskedOfSources['filter'],
  sources: number,
): CountedPart {
  const chosen = chosenValue(filter, 'item')
  const items = counts.item.filter(({ value, n }) => n > 0 || value === chosen)
  if (items.length <= ENTRIES_A_PART) return { part, counts: { ...counts, item: items }, sources }
  const here = new Set([
    chosen,
    ...part.entries.flatMap(({ uses }) => uses.map(({ reference }) => reference)),
  ])
  const named = items.filter(({ value }) => here.has(value)).slice(0, ENTRIES_A_PART)
  return { part, counts: { ...counts, item: named }, sources }
}

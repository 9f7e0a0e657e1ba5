import { alikeCounts, figuresOf } from '@/lib/evidence/source/rules/alike'
import type { CountedEntry, LibraryEntry, SourceFacetCount } from '@/lib/evidence/source/rules/facets'
import { entryOfLine, idInLine } from '@/lib/evidence/source/rules/outline'
import type { SourceView } from '@/lib/evidence/source/types'
import { chosenValue } from '@/lib/ground/platform/filters'
import { ENTRIES_A_PART, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import type { NamedItem } from '@/lib/text/commitment/types'
import type { SourceList } from '../types'
import type { LibraryOfDay, LibraryTotals } from './library-totals'

/** What a part of a library shows besides what is asked for. */
export type FoundSources = Pick<SourceList, 'all' | 'rail'> & { readonly part: Part<CountedEntry> }

/** The part of what a library had on a day that follows one of its sources; null where it has no such part. */
export function partOfDay({ places }: LibraryOfDay, after: string | null): Part<string> | null {
  return partOf(placesIn(places), { nameOf: (id) => id, after })
}

/** What a page of a day says of the whole library. */
export function figuresOfDay({ places, excerpts, unclassed }: LibraryOfDay): SourceList['all'] {
  return { sources: placesIn(places).length, excerpts, unclassed }
}

function placesIn(places: string): readonly string[] {
  return places === '' ? [] : places.split(' ')
}

/** A part of a library with what was read of its entries. @param lines of them, in any order */
export function countedPart(part: Part<string>, lines: readonly string[]): Part<CountedEntry> {
  const byId = new Map(lines.map((line) => [idInLine(line), line]))
  const inOrder = part.entries.flatMap((id) => byId.get(id) ?? [])
  return partWith(part, inOrder.map(entryOfLine))
}

/**
 * The items that a page may name: all that have a source, or, where these are too many, the one that is chosen and those that the sources on the page are
 * used for.
 *
 * @returns references, each once
 */
export function itemsBeside(
  { items }: LibraryTotals,
  part: Part<CountedEntry>,
  filter: SourceList['filter'],
): readonly string[] {
  const chosen = chosenValue(filter, 'item')
  const here = items
    ? items.map(({ value }) => value)
    : part.entries.flatMap(({ uses }) => uses.map(({ reference }) => reference))
  return [...new Set(chosen === undefined ? here : [chosen, ...here])]
}

/**
 * The items that a page names with how many sources are used for each: a hundred at most, and the one that is chosen whatever it has.
 *
 * @param counted in reading order, of those beside the list that have a source
 */
export function itemsNamed(
  counted: readonly SourceFacetCount[],
  filter: SourceList['filter'],
): readonly SourceFacetCount[] {
  const chosen = chosenValue(filter, 'item')
  const first = counted.slice(0, ENTRIES_A_PART)
  if (chosen === undefined || first.some(({ value }) => value === chosen)) return first
  const its = counted.find(({ value }) => value === chosen) ?? { value: chosen, n: 0 }
  return [...first.slice(0, ENTRIES_A_PART - 1), its]
}

/**
 * By what a library can be narrowed, with how many sources have each value.
 *
 * @param kept those of the item that the filter names; all where it names none
 * @param items as `itemsNamed`
 * @param named the same as the list calls them
 */
export function railOf(
  { alike }: LibraryTotals,
  kept: LibraryTotals['alike'],
  filter: SourceList['filter'],
  items: readonly SourceFacetCount[],
  named: readonly NamedItem[],
): NonNullable<SourceList['rail']> {
  return { counts: { ...alikeCounts(alike, kept, filter), item: items }, items: named }
}

/** What the page of a library says of all of it. */
export function figuresNow({ alike }: LibraryTotals): SourceList['all'] {
  return figuresOf(alike)
}

/** A part of a library with what its entries show. @param views the sources of the part */
export function sourceListWith(
  asked: Pick<SourceList, 'statement' | 'filter' | 'order' | 'after'>,
  { part, ...found }: FoundSources,
  views: readonly SourceView[],
): SourceList {
  const byId = new Map(views.map((source) => [source.id, source]))
  const entries = part.entries.flatMap((entry): LibraryEntry[] => {
    const source = byId.get(entry.source.id)
    return source ? [{ ...entry, source }] : []
  })
  return { ...asked, ...found, part: partWith(part, entries) }
}

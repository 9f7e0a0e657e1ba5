import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { Filter } from '@/lib/platform/filters'
import type { SourceFacetCount } from '@/lib/source/rules/facets'
import type { SourceOrder } from '@/lib/source/rules/order'
import {
  findCountedParts,
  findLibraryOutline,
  findLibraryPlaces,
  findLibraryTotals,
  findListedParts,
  findUsedItems,
} from '../data/source-list'
import type { LibraryTotals } from '../rules/library-totals'
import {
  type CountedPart,
  idsKept,
  isFilterOf,
  itemsIn,
  linesInOrder,
  partOfLibrary,
  partOfTotals,
  placesOfLibrary,
  sourceListWith,
} from '../rules/source-list'
import type { SourceList } from '../types'
import { loadStatement } from './statement'

const loadOutline = remembered('library-outline', (slug) => [tagOf.statement(slug)], findLibraryOutline)

/** What a library comes to. @param day as it was at its end; null for now */
export const loadTotals = remembered(
  'library-totals',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string | null) => findLibraryTotals(slug, day),
)

const loadPlaces = remembered('library-places', (slug) => [tagOf.statement(slug)], findLibraryPlaces)

/** Sources of a library as its list counts them, by their ids, parted by spaces. @param day as above */
export const loadCounted = remembered(
  'counted-sources',
  (slug) => [tagOf.statement(slug)],
  (slug: string, ids: string, day: string | null) => findCountedParts(slug, ids, day),
)

const loadUsed = remembered('used-items', (slug) => [tagOf.statement(slug)], findUsedItems)

/** Sources as a list shows them, by their ids, parted by spaces. */
export const loadListedSources = remembered(
  'listed-sources',
  (slug) => [tagOf.statement(slug)],
  (_slug: string, ids: string) => findListedParts(ids),
)

const loadNamed = remembered(
  'named-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, language: string) =>
    findNamedItems(slug, { references: references.split(' ') }, language),
)

/**
 * A part of a statement's library; null when no statement has that address, and where its list has no such filter or part.
 *
 * @param asked what narrows it, and its order
 * @param after the id of the source that the part follows; null for the list's beginning
 */
export async function loadSourceList(
  slug: string,
  asked: { readonly filter: Filter | null; readonly order: SourceOrder },
  after: string | null,
  language: string,
): Promise<SourceList | null> {
  const [statement, found] = await Promise.all([
    loadStatement(slug),
    asked.filter === null
      ? loadAll(slug, asked.order, after)
      : loadFiltered(slug, asked.filter, asked.order, after),
  ])
  if (!statement || !found) return null
  const ids = found.part.entries.map(({ source }) => source.id)
  const references = found.counts.item.map(({ value }) => value)
  const [views, items] = await Promise.all([
    ids.length > 0 ? loadListedSources(slug, ids.join(' ')) : [],
    references.length > 0 ? loadNamed(slug, references.join(' '), language) : [],
  ])
  return sourceListWith(statement, found.of, { filter: found.filter, order: asked.order, after }, found, {
    views,
    items,
  })
}

/** The ids of all that a library has, or of what a filter keeps of it; null where it has no such filter. */
export async function loadLibraryIds(slug: string, filter: Filter | null): Promise<readonly string[] | null> {
  if (filter !== null) return idsKept(await loadOutline(slug), filter)
  const { places } = await loadTotals(slug, null)
  return places === '' ? [] : places.split(' ')
}

async function loadAll(slug: string, order: SourceOrder, after: string | null) {
  const totals = await loadTotals(slug, null)
  const places = order === 'cited' ? totals.places : await loadPlaces(slug, order)
  const found = await partOfAll({ ...totals, places }, after, {
    counted: (ids) => loadCounted(slug, ids, null),
    used: (references) => loadUsed(slug, references),
  })
  return found && { ...found, of: totals, filter: null }
}

/**
 * A part of all that a library has, of now or of a day: its totals are kept, and of its sources those are read that the part shows.
 *
 * @param read lines of sources by their ids, and how many sources are used for items by their references; each parted by spaces
 */
export async function partOfAll(
  totals: LibraryTotals,
  after: string | null,
  read: {
    readonly counted: (ids: string) => Promise<readonly string[]>
    readonly used: (references: string) => Promise<readonly SourceFacetCount[]>
  },
): Promise<CountedPart | null> {
  const places = placesOfLibrary(totals, after)
  if (!places) return null
  const ids = places.entries.join(' ')
  const lines = ids === '' ? [] : linesInOrder(await read.counted(ids), ids)
  const item = totals.items ?? (await read.used(itemsIn(lines).join(' ')))
  return partOfTotals(totals, places, { lines, item })
}

/** A part of what a filter keeps, for which every source has to be looked at. */
async function loadFiltered(slug: string, filter: Filter, order: SourceOrder, after: string | null) {
  const outline = await loadOutline(slug)
  if (!isFilterOf(outline, filter)) return null
  const lines = order === 'cited' ? outline.lines : linesInOrder(outline.lines, await loadPlaces(slug, order))
  const found = partOfLibrary({ ...outline, lines }, { filter, after })
  return found && { ...found, of: outline, filter }
}

import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { Filter } from '@/lib/platform/filters'
import { findSourcesOf } from '@/lib/source/data/library'
import { findCountedParts, findLibraryOutline, findLibraryTotals, findListedParts } from '../data/source-list'
import {
  isFilterOf,
  partOfLibrary,
  partOfTotals,
  placesOfLibrary,
  sourceListWith,
} from '../rules/source-list'
import type { SourceList } from '../types'
import { loadStatement } from './statement'

/** The library of a statement; empty when no statement has that address. */
export const loadSourcesOf = remembered('sources', (slug) => [tagOf.statement(slug)], findSourcesOf)

const loadOutline = remembered('library-outline', (slug) => [tagOf.statement(slug)], findLibraryOutline)

const loadTotals = remembered('library-totals', (slug) => [tagOf.statement(slug)], findLibraryTotals)

const loadCounted = remembered('counted-sources', (slug) => [tagOf.statement(slug)], findCountedParts)

const loadListed = remembered(
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
 * @param after the id of the source that the part follows; null for the list's beginning
 */
export async function loadSourceList(
  slug: string,
  filter: Filter | null,
  after: string | null,
  language: string,
): Promise<SourceList | null> {
  const [statement, found] = await Promise.all([
    loadStatement(slug),
    filter === null ? loadWhole(slug, after) : loadFiltered(slug, filter, after),
  ])
  if (!statement || !found) return null
  const ids = found.part.entries.map(({ source }) => source.id)
  const references = found.counts.item.map(({ value }) => value)
  const [views, items] = await Promise.all([
    ids.length > 0 ? loadListed(slug, ids.join(' ')) : [],
    references.length > 0 ? loadNamed(slug, references.join(' '), language) : [],
  ])
  return sourceListWith(statement, found.of, { filter: found.filter, after }, found, { views, items })
}

/** A part of all that a library has: its totals are kept, and of its sources those are read that the part shows. */
async function loadWhole(slug: string, after: string | null) {
  const totals = await loadTotals(slug)
  const places = placesOfLibrary(totals, after)
  if (!places) return null
  const ids = places.entries.join(' ')
  return {
    ...partOfTotals(totals, places, ids === '' ? [] : await loadCounted(slug, ids)),
    of: totals,
    filter: null,
  }
}

/** A part of what a filter keeps, for which every source has to be looked at. */
async function loadFiltered(slug: string, filter: Filter, after: string | null) {
  const outline = await loadOutline(slug)
  if (!isFilterOf(outline, filter)) return null
  const found = partOfLibrary(outline, { filter, after })
  return found && { ...found, of: outline, filter }
}

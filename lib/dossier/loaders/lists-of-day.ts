import 'server-only'
import { findItemPlaces } from '@/lib/commitment/data/listed'
import { remembered, tagOf } from '@/lib/platform/cache'
import { sourceAsOf } from '@/lib/source/rules/as-of'
import { findMomentsOfSources } from '@/lib/status-update/data/record'
import { findItemOutline, findListed } from '../data/item-list'
import { findCountedParts, findLibraryTotals } from '../data/source-list'
import { sourceListWith } from '../rules/source-list'
import type { ItemList, SourceList } from '../types'
import { partOfWhole } from './items'
import { loadAlikeItemsOn } from './judgements'
import { loadListedSources, partOfAll } from './library'
import { loadOfDay, loadSince, loadSinceIn, loadSinceOfLibrary, type OfDay } from './of-day'

const loadPlacesOn = remembered(
  'item-places-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string) => findItemPlaces(slug, day),
)

const loadListedOn = remembered(
  'listed-items-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, language: string, day: string) =>
    findListed(slug, references, language, day),
)

const loadOutlinedOn = remembered(
  'outlined-items-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, day: string) => findItemOutline(slug, references, day),
)

/**
 * A part of the list of a statement's items at the end of a day.
 *
 * @param text what the address says of the day
 * @param after the reference of the item that the part follows; null for the list's beginning
 */
export function loadItemListOf(
  slug: string,
  text: string,
  after: string | null,
  language: string,
): Promise<OfDay<ItemList> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const [{ since }, said] = await Promise.all([loadSince(slug, day), loadSinceIn(slug, day, language)])
    const list = await partOfWhole(statement, after, {
      places: () => loadPlacesOn(slug, since),
      alike: () => loadAlikeItemsOn(slug, since),
      listed: (references) => loadListedOn(slug, references, language, said.since),
      outlined: (references) => loadOutlinedOn(slug, references, since),
    })
    return { shown: list && { ...list, asOf: day }, madeFrom: said.turns }
  })
}

const loadTotalsOn = remembered(
  'library-totals-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string) => findLibraryTotals(slug, day),
)

const loadCountedOn = remembered(
  'counted-sources-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, ids: string, day: string) => findCountedParts(slug, ids, day),
)

const loadMoments = remembered(
  'moments-of-sources',
  (slug) => [tagOf.statement(slug)],
  (_slug: string, ids: string) => findMomentsOfSources(ids.split(' ')),
)

/** The same of a statement's library. */
export function loadSourceListOf(
  slug: string,
  text: string,
  after: string | null,
): Promise<OfDay<SourceList> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const { since, turns } = await loadSinceOfLibrary(slug, day)
    const totals = await loadTotalsOn(slug, since)
    const found = await partOfAll(totals, after, {
      counted: (ids) => loadCountedOn(slug, ids, since),
      // The totals of a day have all of them, and its pages name none.
      used: () => Promise.resolve([]),
    })
    if (!found) return { shown: null }
    const ids = found.part.entries.map(({ source }) => source.id).join(' ')
    const [sources, moments] =
      ids === '' ? [[], {}] : await Promise.all([loadListedSources(slug, ids), loadMoments(slug, ids)])
    const views = sources.flatMap((source) => {
      const known = moments[source.id]
      return known ? [sourceAsOf(source, known, day)] : []
    })
    const asked = { filter: null, order: 'cited', after } as const
    const list = sourceListWith(statement, totals, asked, found, { views, items: null })
    return { shown: { ...list, asOf: day }, madeFrom: [turns, sources, moments] }
  })
}

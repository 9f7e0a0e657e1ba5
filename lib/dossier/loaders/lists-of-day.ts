import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { sourceAsOf } from '@/lib/source/rules/as-of'
import { findMomentsOfSources } from '@/lib/status-update/data/record'
import { sourceListWith } from '../rules/source-list'
import type { ItemList, SourceList } from '../types'
import { partOfWhole } from './items'
import { loadCounted, loadListedSources, loadTotals, partOfAll } from './library'
import { loadOfDay, loadSince, loadSinceIn, loadSinceOfLibrary, type OfDay } from './of-day'

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
    const list = await partOfWhole(statement, after, language, { since, said: said.since })
    return { shown: list && { ...list, asOf: day }, madeFrom: said.turns }
  })
}

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
    const totals = await loadTotals(slug, since)
    const found = await partOfAll(totals, after, {
      counted: (ids) => loadCounted(slug, ids, since),
      // A page of a day has no rail, and names no item.
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

import 'server-only'
import { findMomentsOfSources } from '@/lib/assessment/status-update/data/record'
import { sourceAsOf } from '@/lib/evidence/source/rules/as-of'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import type { Part } from '@/lib/ground/platform/parts'
import { findLibraryOn } from '../data/source-list'
import {
  countedPart,
  type FoundSources,
  figuresNow,
  figuresOfDay,
  partOfDay,
  sourceListWith,
} from '../rules/source-list'
import type { ItemList, SourceList } from '../types'
import { partOfWhole } from './items'
import {
  loadCounted,
  loadEntries,
  loadLibraryPart,
  loadListedSources,
  loadPart,
  loadTotals,
  type UsedSource,
} from './library'
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

const loadLibraryOn = remembered('library-on', (slug) => [tagOf.statement(slug)], findLibraryOn)

/** The same of a statement's library. */
export function loadSourceListOf(
  slug: string,
  text: string,
  after: string | null,
): Promise<OfDay<SourceList> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const { since, turns } = await loadSinceOfLibrary(slug, day)
    const found = await (since === null ? loadAsNow(slug, after) : loadAsOn(slug, since, after))
    if (!found) return { shown: null }
    const ids = found.part.entries.map(({ source }) => source.id).join(' ')
    const [sources, moments] =
      ids === '' ? [[], {}] : await Promise.all([loadListedSources(slug, ids), loadMoments(slug, ids)])
    const views = sources.flatMap((source) => {
      const known = moments[source.id]
      return known ? [sourceAsOf(source, known, day)] : []
    })
    const list = sourceListWith({ statement, filter: null, order: 'cited', after }, found, views)
    return { shown: { ...list, asOf: day }, madeFrom: [turns, sources, moments] }
  })
}

/** Some sources of a library as they were at the end of a day, with what they were used for then. @param ids as `loadEntries` */
export async function loadEntriesOn(
  slug: string,
  ids: readonly string[],
  day: string,
): Promise<readonly UsedSource[]> {
  if (ids.length === 0) return []
  const { since } = await loadSinceOfLibrary(slug, day)
  const [entries, moments] = await Promise.all([
    loadEntries(slug, ids, since),
    loadMoments(slug, ids.join(' ')),
  ])
  return entries.flatMap(({ source, uses }) => {
    const known = moments[source.id]
    return known ? [{ source: sourceAsOf(source, known, day), uses }] : []
  })
}

/** The ids of the part of a library that follows one of its sources, at the end of a day; null where it had no such part. @param after null for the beginning */
export async function loadLibraryPartOn(
  slug: string,
  day: string,
  after: string | null,
): Promise<Part<string> | null> {
  const { since } = await loadSinceOfLibrary(slug, day)
  return since === null
    ? loadLibraryPart(slug, '', 'cited', after)
    : partOfDay(await loadLibraryOn(slug, since), after)
}

/** A part of a library that nothing changed of since: a page of a day has no rail. */
async function loadAsNow(slug: string, after: string | null): Promise<FoundSources | null> {
  const [totals, part] = await Promise.all([loadTotals(slug), loadPart(slug, null, 'cited', after)])
  return part && { part, rail: null, all: figuresNow(totals) }
}

/** The same as it was at the end of an earlier day. */
async function loadAsOn(slug: string, day: string, after: string | null): Promise<FoundSources | null> {
  const library = await loadLibraryOn(slug, day)
  const part = partOfDay(library, after)
  if (!part) return null
  const ids = part.entries.join(' ')
  const lines = ids === '' ? [] : await loadCounted(slug, ids, day)
  return { part: countedPart(part, lines), rail: null, all: figuresOfDay(library) }
}

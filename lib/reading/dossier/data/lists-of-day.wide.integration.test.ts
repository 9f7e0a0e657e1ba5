import { beforeAll, describe, expect, it } from 'vitest'
import { findAlikeItems, findShownFigures } from '@/lib/assessment/status-update/data/alike'
import { findChangedPlaces, findCompared } from '@/lib/assessment/status-update/data/compared'
import { findTurns } from '@/lib/assessment/status-update/data/on-day'
import { findMomentsOfSources } from '@/lib/assessment/status-update/data/record'
import { countOf } from '@/lib/assessment/status-update/rules/facets'
import { sourceAsOf } from '@/lib/evidence/source/rules/as-of'
import { ENTRIES_A_PART } from '@/lib/ground/platform/parts'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findItemPlaces, findWordedItems } from '@/lib/text/commitment/data/listed'
import { findStanding } from '@/lib/text/commitment/data/on-day'
import type { StatementView } from '@/lib/text/statement/types'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { dossierAsOf, type ReadForDays } from '../rules/dossier-as-of'
import { overviewOf } from '../rules/overview'
import { countedPart, figuresNow, figuresOfDay, partOfDay, sourceListWith } from '../rules/source-list'
import { stateOf } from '../rules/state'
import { findLatest } from './front'
import { findItemOutline, findListed } from './item-list'
import { findLibraryTurns } from './library-turns'
import {
  findCountedParts,
  findLibraryOn,
  findLibraryPart,
  findLibraryTotals,
  findListedParts,
} from './source-list'
import { comparedIn, itemListOf, sourceListOf } from './testing'
import { days, readWhole, spreadOverDays } from './testing-days'
import { findTranslationMoments } from './translation-moments'

// The lists of an earlier day as they are read for themselves, beside what the whole record of the statement says of that day.

const slug = 'rabat-2022-07-08'
const language = 'fr'

const database = await ownDatabase({ seeded: true })
let statement: StatementView
let whole: ReadForDays

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 5)
  await spreadOverDays(database.ownerUrl)
  ;({ statement, whole } = await readWhole(slug, language))
})

function dossierThen(day: string) {
  const dossier = dossierAsOf(statement, whole, day)
  if (!dossier) throw new Error(`nothing was public on ${day}`)
  return dossier
}

/** The day that is looked at after a day, and the last of all. */
const nextAndLast = (day: string) => [...new Set([days[days.indexOf(day) + 1] ?? day, days.at(-1) ?? day])]

describe.each(days)('at the end of %s', (day) => {
  it('the list of items is the same, part by part', async () => {
    const overview = overviewOf(dossierThen(day))
    const places = await findItemPlaces(slug, day)
    expect(places).toEqual([...overview.items, ...overview.withdrawn].map(({ reference }) => reference))
    const list = itemListOf(overview, null)
    expect(list?.part.total).toBe(places.length)
    expect(countOf(list?.outline ?? [])).toBe(countOf(await findAlikeItems(slug, day)))
    const entries = list?.part.entries ?? []
    const listed = await findListed(slug, places.slice(0, 100).join(' '), language, day)
    expect(listed).toHaveLength(entries.length)
    for (const item of listed)
      expect(entries.find(({ reference }) => reference === item.reference)).toMatchObject(item)
    const outlines = await findItemOutline(slug, undefined, day)
    for (const { reference, states, confidences, governs } of outlines) {
      expect(list?.states.get(reference) ?? states).toEqual(states)
      expect(list?.confidences.get(reference) ?? confidences).toEqual(confidences)
      expect(overview.items.find((each) => each.reference === reference)?.governs ?? governs).toEqual(governs)
    }
    expect(outlines.map(({ reference }) => reference)).toEqual(places)
    const some = places.slice(5, 9)
    expect(await findItemOutline(slug, some.join(' '), day)).toEqual(
      outlines.filter(({ reference }) => some.includes(reference)),
    )
  })

  it('the library is the same, part by part', async () => {
    const overview = overviewOf(dossierThen(day))
    const library = await findLibraryOn(slug, day)
    const ids = library.places.split(' ')
    for (const after of [null, ids[9] ?? 'S0', ids[99] ?? 'S0']) {
      const part = partOfDay(library, after)
      const asked = { filter: null, order: 'cited', after } as const
      const made = sourceListOf(overview, asked)
      expect(part === null).toBe(made === null)
      if (part === null || made === null) continue
      const named = part.entries.join(' ')
      const [lines, sources, moments] = await Promise.all([
        findCountedParts(slug, named, day),
        findListedParts(named),
        findMomentsOfSources(part.entries),
      ])
      const views = sources.flatMap((source) => {
        const known = moments[source.id]
        return known ? [sourceAsOf(source, known, day)] : []
      })
      const found = { part: countedPart(part, lines), all: figuresOfDay(library), rail: null }
      const read = sourceListWith({ statement, ...asked }, found, views)
      expect({ ...read, asOf: day }).toEqual({ ...made, rail: null })
    }
  })

  it.each(nextAndLast(day))('what changed until the end of %s is the same', async (later) => {
    const earlier = day
    const all = comparedIn(dossierThen(earlier), dossierThen(later))
    const changed = all.filter((each) => JSON.stringify(each.earlier) !== JSON.stringify(each.later))
    const references = changed.map(({ reference }) => reference)
    expect(await findChangedPlaces(slug, [earlier, later])).toEqual({
      changed: references,
      unchanged: all.length - changed.length,
    })
    const some = references.slice(3, 40)
    expect(await findCompared(slug, [earlier, later], some)).toEqual(changed.slice(3, 40))
  })
})

it('before anything was public all that came later is new', async () => {
  const [first = '', , later = ''] = days
  const all = comparedIn(null, dossierThen(later))
  const { changed, unchanged } = await findChangedPlaces(slug, ['2022-07-01', later])
  expect([changed, unchanged]).toEqual([all.map(({ reference }) => reference), 0])
  expect(await findCompared(slug, ['2022-07-01', later], changed)).toEqual(all)
  expect(first < later).toBe(true)
})

it('between two turns every day lists the same', async () => {
  const turns = await findTurns(slug)
  const [translated, ofSources] = await Promise.all([
    findTranslationMoments(slug, language),
    findLibraryTurns(slug),
  ])
  expect(translated.length).toBeGreaterThan(20)
  expect(ofSources.length).toBeGreaterThan(50)
  for (const day of days) {
    const since = stateOf(day, turns).from ?? ''
    const said = stateOf(day, [turns, translated]).from ?? ''
    const library = stateOf(day, [turns, ofSources]).from ?? ''
    const places = await findItemPlaces(slug, day)
    expect(await findItemPlaces(slug, since)).toEqual(places)
    expect(await findItemOutline(slug, undefined, since)).toEqual(await findItemOutline(slug, undefined, day))
    const part = places.slice(0, 100).join(' ')
    expect(await findListed(slug, part, language, said)).toEqual(await findListed(slug, part, language, day))
    expect(await findLibraryOn(slug, library)).toEqual(await findLibraryOn(slug, day))
  }
})

it('on a day since which nothing became another all is as it stands now', async () => {
  const last = days.at(-1) ?? ''
  const turns = [findTurns(slug), findTranslationMoments(slug, language), findLibraryTurns(slug)]
  expect(stateOf(last, await Promise.all(turns)).until).toBeNull()
  const places = await findItemPlaces(slug)
  const some = places.slice(0, 100)
  const library = await findLibraryOn(slug, last)
  const sources = library.places.split(' ').slice(0, ENTRIES_A_PART).join(' ')
  const earlier = days[2] ?? ''
  const read = async (day: string | null) => ({
    places: await findItemPlaces(slug, day),
    listed: await findListed(slug, some.join(' '), language, day),
    outlines: await findItemOutline(slug, undefined, day),
    alike: await findAlikeItems(slug, day),
    figures: await findShownFigures(slug, day),
    standing: await findStanding(slug, day),
    worded: await findWordedItems(slug, day),
    latest: await findLatest(slug, day, language),
    counted: await findCountedParts(slug, sources, day),
    changed: await findChangedPlaces(slug, [earlier, day]),
    compared: await findCompared(slug, [earlier, day], some),
  })
  expect(await read(null)).toEqual(await read(last))
  expect(figuresNow(await findLibraryTotals(slug))).toEqual(figuresOfDay(library))
  expect(await findLibraryPart(slug, '', 'cited', null)).toEqual(partOfDay(library, null))
})

it('what is listed changed from day to day', async () => {
  const places = await Promise.all(days.map((day) => findLibraryOn(slug, day)))
  expect(new Set(places.map((each) => each.places)).size).toBeGreaterThan(5)
  expect(new Set(places.map((each) => each.unclassed)).size).toBeGreaterThan(3)
  expect(new Set(places.map((each) => each.excerpts)).size).toBeGreaterThan(3)
})

it('nothing is listed where there is no such statement', async () => {
  expect(await findItemPlaces('nowhere', '2024-01-01')).toEqual([])
  expect((await findLibraryOn('nowhere', '2024-01-01')).places).toBe('')
  expect(await findLibraryTurns('nowhere')).toEqual([])
  expect(await findChangedPlaces('nowhere', ['2023-01-01', '2024-01-01'])).toEqual({
    changed: [],
    unchanged: 0,
  })
})

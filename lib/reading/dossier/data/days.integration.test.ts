import { beforeAll, describe, expect, it } from 'vitest'
import { findAlikeItems, findShownFigures } from '@/lib/assessment/status-update/data/alike'
import { findTurns } from '@/lib/assessment/status-update/data/on-day'
import type { AlikeItems } from '@/lib/assessment/status-update/rules/facets'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { mementosOf } from '@/lib/reading/dossier/rules/memento'
import { findPublicMoments } from '@/lib/record/event/data/public-events'
import { findWordedItems } from '@/lib/text/commitment/data/listed'
import { findStanding } from '@/lib/text/commitment/data/on-day'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import { partHolding, textPartOf } from '@/lib/text/statement/rules/text-parts'
import type { StatementView } from '@/lib/text/statement/types'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { anchorsOf, annotationsOf } from '../rules/annotations'
import { linesOf } from '../rules/dossier'
import { dossierAsOf, type ReadForDays } from '../rules/dossier-as-of'
import { frontOf, latestBy, latestOf } from '../rules/front'
import { overviewOf } from '../rules/overview'
import { stateOf } from '../rules/state'
import { outlineOfText, textOf } from '../rules/text'
import { findChanges } from './changes'
import { findLatest } from './front'
import { findItemsEver } from './items-ever'
import { findLibraryTurns } from './library-turns'
import { days, readWhole, spreadOverDays } from './testing-days'
import { findTextPartEver } from './text-part'
import { findTranslationMoments } from './translation-moments'

// What pages of an earlier day read for themselves, beside what the whole record of the statement says of that day: over items and judgements
// that became public, final, corrected, taken back and withdrawn on many days.

const slug = 'rabat-2022-07-08'

const database = await ownDatabase({ seeded: true })
let statement: StatementView
let whole: ReadForDays

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 3)
  await spreadOverDays(database.ownerUrl)
  ;({ statement, whole } = await readWhole(slug))
})

function then(day: string, read: ReadForDays = whole) {
  const dossier = dossierAsOf(statement, read, day)
  if (!dossier) throw new Error(`nothing was public on ${day}`)
  return overviewOf(dossier)
}

/** One of each kind of entry, with how many they are. */
function gathered(entries: readonly AlikeItems[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { reference, force, areaKey, states, n } of entries) {
    const stand = states.map(({ key, provisional }) => [key, provisional])
    const kind = [partHolding(passageOf(reference)), force, areaKey, JSON.stringify(stand)].join(' ')
    all[kind] = (all[kind] ?? 0) + n
  }
  return all
}

describe.each(days)('at the end of %s', (day) => {
  it('as many items are counted, standing alike, and as many judgements shown', async () => {
    const { alike, figures } = frontOf(then(day))
    expect(gathered(await findAlikeItems(slug, day))).toEqual(gathered(alike))
    expect(await findShownFigures(slug, day)).toEqual(figures)
  })

  it('the same was published last', async () => {
    const { items, revisions } = then(day)
    const standing = new Set(items.map(({ reference }) => reference))
    const shown = revisions.filter(({ reference }) => standing.has(reference))
    const read = await findLatest(slug, day)
    expect(latestBy(read, statement.parties, day)).toEqual(latestOf(shown, items, statement.parties))
  })

  it('the same items stand, of each area and in their words', async () => {
    const { items } = then(day)
    const references = (of: typeof items) => of.map(({ reference }) => reference)
    expect(await findStanding(slug, day)).toEqual(references(items))
    for (const { key } of statement.areas)
      expect(await findStanding(slug, day, key)).toEqual(
        references(items.filter(({ areaKey }) => areaKey === key)),
      )
    const worded = await findWordedItems(slug, day)
    expect(worded.map(({ reference }) => reference)).toEqual(references(items))
    for (const [index, item] of worded.entries()) expect(items[index]).toMatchObject(item)
  })

  it('items that are read for themselves stand as in the whole', async () => {
    const expected = then(day)
    const references = expected.items.slice(10, 30).map(({ reference }) => reference)
    const ever = await findItemsEver(slug, references.join(' '))
    const read = ever && then(day, ever)
    for (const reference of references) {
      const item = expected.items.find((each) => each.reference === reference)
      expect(read?.items.find((each) => each.reference === reference)).toEqual(item)
      for (const each of [reference, ...(item?.governs ?? [])]) {
        expect(read?.lines.get(each)).toEqual(expected.lines.get(each))
        expect(read?.states.get(each)).toEqual(expected.states.get(each))
      }
      for (const { sourceId } of item?.bearings ?? [])
        expect(read?.sources.get(sourceId)).toEqual(expected.sources.get(sourceId))
    }
  })

  it('a part of the text has the margin of the whole', async () => {
    const expected = then(day)
    for (const after of [null, '12']) {
      const part = textPartOf(statement.passages, after)
      const ever = await findTextPartEver(slug, after ?? '')
      if (!part || !ever) throw new Error('no such part')
      const asked = { filter: null, after }
      const made = textOf(expected, asked, part, frontOf(expected).alike)
      const read = textOf(then(day, ever), asked, part, await findAlikeItems(slug, day))
      expect(annotationsOf(read)).toEqual(annotationsOf(made))
      expect(anchorsOf(read)).toEqual(anchorsOf(made))
      expect(outlineOfText(read)).toEqual(outlineOfText(made))
      for (const item of made.dossier.items) {
        expect(linesOf(read.dossier, item)).toEqual(linesOf(made.dossier, item))
        for (const each of [item.reference, ...item.governs])
          expect(read.dossier.states.get(each)).toEqual(made.dossier.states.get(each))
      }
      const numbers = part.entries.map(({ number }) => number)
      expect(read.dossier.notes).toEqual(
        made.dossier.notes.filter(({ target }) => target.kind === 'span' && numbers.includes(target.passage)),
      )
    }
  })
})

it('between two turns every day counts the same', async () => {
  const turns = await findTurns(slug)
  expect(turns.length).toBeGreaterThan(50)
  for (const day of days) {
    const since = stateOf(day, turns).from ?? ''
    expect(since <= day).toBe(true)
    expect(await findAlikeItems(slug, since)).toEqual(await findAlikeItems(slug, day))
    expect(await findShownFigures(slug, since)).toEqual(await findShownFigures(slug, day))
  }
  expect(await findTurns('nowhere')).toEqual([])
})

it('between two turns every day has the same picture', async () => {
  const language = 'fr'
  const parts = await Promise.all([
    findTurns(slug),
    findLibraryTurns(slug),
    findTranslationMoments(slug, language),
  ])
  for (const [index, turns] of parts.entries()) expect(turns.length, `${index}`).toBeGreaterThan(20)
  const references = then('2026-01-01').items.slice(0, 40)
  const ever = await findItemsEver(slug, references.map(({ reference }) => reference).join(' '), language)
  if (!ever) throw new Error('nothing was read')
  const pictured = (day: string) => {
    const { asOf, sources, ...overview } = then(day, ever)
    return { ...overview, dates: [...sources].map(([id, { date }]) => [id, date]) }
  }
  for (const day of days) {
    const { from, until } = stateOf(day, parts)
    expect(from && from <= day).toBe(true)
    expect(pictured(from ?? '')).toEqual(pictured(day))
    if (until) expect(pictured(dayAfter(until, -1))).toEqual(pictured(day))
  }
})

it('nothing stood where there is no such statement', async () => {
  expect(await findStanding('nowhere', '2024-01-01')).toEqual([])
  expect(await findAlikeItems('nowhere', '2024-01-01')).toEqual([])
  expect(await findItemsEver('nowhere', '7c')).toBeNull()
  expect(await findTextPartEver('nowhere', '')).toBeNull()
})

it('a statement changed when the whole of its record did: the last moment of each day', async () => {
  const { moments, ever } = whole
  const { broughtInAt: begun, items, sources } = moments
  const ofSources = Object.values(sources).flatMap(({ openedAt, changes, storedAt }) => [
    ...(openedAt === null ? [] : [openedAt]),
    ...changes.map(({ at }) => at),
    ...storedAt,
  ])
  const approvals = ever.flatMap((revision) => revision.approvals.map(({ at }) => at))
  // Following was turned on and off by acts that spreadOverDays wrote without their links.
  const turns = Object.values(items).flatMap(({ following }) => following.map(({ at }) => at))
  const acts = [...(await findPublicMoments(slug)).map(({ at }) => at), ...turns]
  expect([ofSources, approvals, acts].map(({ length }) => length > 10)).toEqual([true, true, true])
  const all = [begun, ...[...ofSources, ...approvals, ...acts].filter((at) => at > begun)]
  expect(await findChanges(slug)).toEqual(mementosOf(all).map(({ at }) => at))
  expect(await findChanges('nowhere')).toEqual([])
})

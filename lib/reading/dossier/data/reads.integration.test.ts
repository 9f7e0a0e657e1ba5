import { beforeAll, expect, it } from 'vitest'
import { findEarlier, findLaterPlaces, findLaterTexts } from '@/lib/assessment/lineage/data/later-texts'
import { findCorrectionPlaces, findCorrections } from '@/lib/assessment/reader-message/data/corrections'
import { findAlikeItems, findShownFigures } from '@/lib/assessment/status-update/data/alike'
import { findChangedPlaces, findCompared } from '@/lib/assessment/status-update/data/compared'
import { findComposition } from '@/lib/assessment/status-update/data/composition'
import { findLatestPublished } from '@/lib/assessment/status-update/data/latest'
import { findTurns } from '@/lib/assessment/status-update/data/on-day'
import { findMomentsOfSources } from '@/lib/assessment/status-update/data/record'
import { findRequestSubject } from '@/lib/evidence/request/data/subjects'
import { MOST_LOOKED_FOR } from '@/lib/evidence/source/rules/offered'
import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { memberOf, withClient } from '@/lib/ground/platform/testing'
import { findPublicPlaces } from '@/lib/record/event/data/public-events'
import { findChoicePlaces, findChoices } from '@/lib/text/commitment/data/choice'
import { findItemsAround, findItemsIn } from '@/lib/text/commitment/data/commitments'
import { findItemPlaces, findWordedItems } from '@/lib/text/commitment/data/listed'
import { findStanding } from '@/lib/text/commitment/data/on-day'
import { findJudgedStatement } from '@/lib/text/statement/data/judged'
import { findQuoted } from '@/lib/text/statement/data/quoted'
import { findStatementPlaces } from '@/lib/text/statement/data/statements'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { countedDatabase } from '@/scripts/test/counted'
import { lookedPlaces } from '../rules/looked-list'
import { findChanges } from './changes'
import { findNewestSources } from './events'
import { findLatest, findPictured } from './front'
import { findRecordPart } from './history'
import { findItemPart } from './item'
import { findItemOutline, findListed } from './item-list'
import { findItemMoments } from './item-moments'
import { findItemsEver } from './items-ever'
import { findLibraryTurns } from './library-turns'
import { findLineagePart, findLinkPlaces } from './lineage'
import { findLookedOutline, findLookedPart, keyOfPlace } from './looked'
import { findMappedFigures } from './mapped'
import { findSourcePart } from './source'
import {
  findAlikeOf,
  findCountedParts,
  findLibraryOn,
  findLibraryPart,
  findLibraryTotals,
  findListedParts,
  findUsedItems,
} from './source-list'
import { findSummary } from './summary'
import { findTextPart, findTextPartEver } from './text-part'

// What a page of one thing reads must not grow with the statement that it stands in. Rows are counted between us and PostgreSQL.

const slug = 'rabat-2022-07-08'
const TIMES = 10
/** One into which our words were translated. */
const language = 'fr'
/** Later than all that is in the database: as much is shown on it as now. */
const day = '2999-01-01'

/** The parts of which pages are made that show no more of a large statement than of a small one. */
const parts: Readonly<Record<string, () => Promise<unknown>>> = {
  'an item': () => findItemPart(slug, '7c', language),
  'the moments of an item': () => findItemMoments(slug, '7c'),
  'when a statement changed': () => findChanges(slug),
  'a part of the items to choose from': async () =>
    findChoices((await findChoicePlaces({ whole: true })).slice(0, ENTRIES_ON_DESK), language),
  'the items that answer to what was typed': async () =>
    findChoices((await findChoicePlaces({ typed: 'police' })).slice(0, 1), language),
  'what a request can be about, and the first of its items': async () =>
    Promise.all([
      findRequestSubject(slug, language),
      findChoices((await findChoicePlaces({ of: slug })).slice(0, ENTRIES_ON_DESK), language),
    ]),
  'the later texts that a link can lead to': async () =>
    Promise.all([
      findEarlier({ slug, reference: '7c' }, language),
      findLaterTexts(await findLaterPlaces({ slug, reference: '7c' }, ''), language),
    ]),
  'an item with those around it, and the items of a passage': () =>
    Promise.all([findItemsAround(slug, ['7c'], language), findItemsIn(slug, { from: 7, to: 7 }, language)]),
  'a statement as judgements on it are weighed': () => findJudgedStatement(slug),
  'a source': () => findSourcePart(slug, 'S40', language),
  'a part of the list of items': () =>
    Promise.all([findListed(slug, '7a 7b 7c 7d', language), findItemOutline(slug, '7a 7b 7c 7d')]),
  'the places of the list of items, now and at the end of a day': () =>
    Promise.all([findItemPlaces(slug), findItemPlaces(slug, day)]),
  'a part of the list of items at the end of a day': () =>
    Promise.all([findListed(slug, '7a 7b 7c 7d', language, day), findItemOutline(slug, '7a 7b 7c 7d', day)]),
  'what changed of items between two days': () =>
    Promise.all([
      findChangedPlaces(slug, ['2022-07-08', day]),
      findCompared(slug, ['2022-07-08', day], ['7a', '7b', '7c', '7d']),
    ]),
  'what the front page counts': () => Promise.all([findAlikeItems(slug), findShownFigures(slug)]),
  'what was published last': () => findLatest(slug, null, language),
  'what was published last on any statement': () => findLatestPublished(null, 4),
  'the worked example, and the newest dated sources': () =>
    Promise.all([findPictured(slug, '7e', language), findNewestSources(40, [])]),
  'items as they are pictured': () => findPictured(slug, '7a 7b 7c 7d', language),
  'a statement in the list of all': () => findSummary(slug),
  'a part of the text': () => findTextPart(slug, '', language),
  'what is counted at the end of a day': () =>
    Promise.all([findAlikeItems(slug, day), findShownFigures(slug, day), findTurns(slug)]),
  'what had been published last by the end of a day': () => findLatest(slug, day),
  'items on any day': () => findItemsEver(slug, '7a 7b 7c 7d', language),
  'a part of the text on any day': () => findTextPartEver(slug, '', language),
  'the items about an area': () =>
    Promise.all([findStanding(slug, null, 'police'), findStanding(slug, day, 'police')]),
  'the words of items, now and at the end of a day': () =>
    Promise.all([findWordedItems(slug), findWordedItems(slug, day)]),
  'the lineage': async () => {
    const places = await findLinkPlaces(slug)
    return findLineagePart(
      slug,
      places.map(({ id }) => id),
      language,
    )
  },
  'a part of the library': () =>
    Promise.all([findListedParts('S40 S41 S42 S43'), findCountedParts(slug, 'S40 S41 S42 S43')]),
  'what the library comes to': () => findLibraryTotals(slug),
  'what a filter keeps of the library, in another order': () =>
    Promise.all([
      findLibraryPart(slug, 'type-media', 'newest', null),
      findUsedItems(slug, '7a 7b 7c 7d', 'type-media'),
      findAlikeOf(slug, '7c'),
    ]),
  'what the library came to at the end of a day': () =>
    Promise.all([findLibraryOn(slug, day), findLibraryTurns(slug)]),
  'a part of the library at the end of a day': () =>
    Promise.all([
      findCountedParts(slug, 'S40 S41 S42 S43', day),
      findMomentsOfSources(['S40', 'S41', 'S42', 'S43']),
    ]),
  'a part of the searches': async () => {
    const places = lookedPlaces(await findLookedOutline(slug), null).slice(0, 12)
    return findLookedPart(slug, places.map(keyOfPlace).join(' '), '7a 7b')
  },
  'a part of the corrections': async () =>
    findCorrections(slug, (await findCorrectionPlaces(slug)).slice(0, 12)),
  'the figures of the map': () => findMappedFigures(slug),
  'the list of statements': () => findStatementPlaces(),
  'a part of the record': () => findRecordPart(slug, recordBefore, 40),
  'the places of the record': () => findPublicPlaces(slug),
}

type Taken = { readonly statements: number; readonly rows: number }

/** How many rows the form of a judgement and the passage above it are made from: at first, and once the statement has grown. */
const ofForm: number[] = []

const { database, wire } = await countedDatabase()
/** Of which acts the part of the record is the newest; null for all. */
let recordBefore: bigint | null = null
const small = new Map<string, Taken>()
const large = new Map<string, Taken>()

beforeAll(async () => {
  // Once, so that there is something of each kind, as often as it is in the larger one on a page.
  await growStatement(database.ownerUrl, slug, 1)
  // The newest acts of the small one are the dossier's searches, which name nothing else: those before them name as much as others do.
  const [first] = await database.owner.event.findMany({
    where: { objectType: 'search-log' },
    orderBy: { position: 'asc' },
    take: 1,
  })
  recordBefore = first?.position ?? null
  await readAll(small)
  recordBefore = null
  await readForm()
  await growStatement(database.ownerUrl, slug, TIMES)
  await readAll(large)
  await readForm()
}, 120_000)

async function readAll(taken: Map<string, Taken>): Promise<void> {
  for (const [name, read] of Object.entries(parts)) {
    expect(await read(), name).not.toBeNull()
    wire.taken()
    await read()
    taken.set(name, wire.taken())
  }
}

async function readForm(): Promise<void> {
  const analyst = await memberOf(database, 'analyst')
  wire.taken()
  expect(await findComposition(analyst, slug, '7c', 'all', 'S40', language)).not.toBeNull()
  expect(await findQuoted(slug, [7])).not.toBeNull()
  ofForm.push(wire.taken().rows)
}

it('the form of a judgement is made from as many items and sources, however large its statement is', () => {
  const [before = 0, after = 0] = ofForm
  expect(before).toBeGreaterThan(0)
  // What is looked for is found in more sources: each is found, named and read.
  expect(after).toBeLessThanOrEqual(before + 3 * MOST_LOOKED_FOR)
})

it('the statement has grown', async () => {
  const items = await database.owner.commitment.count({ where: { statement: { slug } } })
  expect(items).toBeGreaterThan(200)
})

it.each(Object.keys(parts))('%s is read by no more statements, however large its statement is', (name) => {
  expect(large.get(name)?.statements).toBeGreaterThan(0)
  // Fewer, where what fills a part is all of one kind.
  expect(large.get(name)?.statements).toBeLessThanOrEqual(small.get(name)?.statements ?? 0)
})

it('an item is read by at most 25 statements', () => {
  expect(large.get('an item')?.statements).toBeLessThanOrEqual(25)
})

it.each(Object.keys(parts))('%s is read from as many rows, but for the few that are new on it', (name) => {
  const before = small.get(name)?.rows ?? 0
  expect(before).toBeGreaterThan(0)
  // Questions and notes stand on the first items of the grown statement.
  expect(large.get(name)?.rows ?? 0).toBeLessThanOrEqual(before + 6)
})

it('what home counts, and what was published last, is read without looking at any item or judgement', async () => {
  const read = () =>
    Promise.all([
      findSummary(slug),
      findLatestPublished(slug, 6),
      findLatestPublished(null, 4, null, ['none']),
    ])
  const before = await read()
  expect(before[1].length).toBeGreaterThan(0)
  expect(before[2].length).toBeGreaterThan(0)
  // Whoever looked at one of these tables would wait here.
  await withClient(database.ownerUrl, async (client) => {
    await client.query('BEGIN; LOCK TABLE commitments, lines, revisions IN ACCESS EXCLUSIVE MODE')
    expect(await read()).toEqual(before)
    await client.query('ROLLBACK')
  })
})

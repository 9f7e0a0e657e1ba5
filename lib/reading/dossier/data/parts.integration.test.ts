import { beforeAll, describe, expect, it } from 'vitest'
import { findAlikeItems, findShownFigures } from '@/lib/assessment/status-update/data/alike'
import { findLatestPublished } from '@/lib/assessment/status-update/data/latest'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { findPublishedRecord } from '@/lib/assessment/status-update/data/testing'
import { usesOf } from '@/lib/assessment/status-update/rules/cited-in'
import { countOf } from '@/lib/assessment/status-update/rules/facets'
import { isPublished } from '@/lib/assessment/status-update/rules/lines'
import { countsOf } from '@/lib/assessment/status-update/rules/record'
import type { PublishedRecord, RevisionView } from '@/lib/assessment/status-update/types'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import type { SourceView } from '@/lib/evidence/source/types'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findPublicPlaces } from '@/lib/record/event/data/public-events'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findItemPlaces, findWordedItems } from '@/lib/text/commitment/data/listed'
import { findStanding } from '@/lib/text/commitment/data/on-day'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { findPublicNotes } from '@/lib/text/note/data/public-notes'
import { findStatement } from '@/lib/text/statement/data/statements'
import { sinceEach, sincesOf } from '@/lib/text/statement/rules/own-words'
import { textPartOf } from '@/lib/text/statement/rules/text-parts'
import { anchorsOf, annotationsOf } from '../rules/annotations'
import { areaWith, partOfArea } from '../rules/area'
import { dossierOf, linesOf } from '../rules/dossier'
import { frontOf, latestBy } from '../rules/front'
import { itemListWith, partOfItems, standingIn } from '../rules/item-list'
import { overviewOf } from '../rules/overview'
import { outlineOfText, textOf, textWith } from '../rules/text'
import { findLatest, findPictured } from './front'
import { findRecordPart } from './history'
import { findItemPart } from './item'
import { findItemOutline, findListed } from './item-list'
import { findItemMoments } from './item-moments'
import { findSourcePart } from './source'
import { itemListOf } from './testing'
import { findTextPart } from './text-part'
import { findTranslationMoments } from './translation-moments'

const slug = 'rabat-2022-07-08'

await ownDatabase({ seeded: true })
let items: CommitmentView[]
let sources: SourceView[]
let revisions: RevisionView[]
let record: PublishedRecord

beforeAll(async () => {
  ;[items, sources, revisions] = await Promise.all([
    findCommitments(slug),
    findSourcesOf(slug),
    findPublishedRevisions(slug),
  ])
  const found = await findPublishedRecord(slug)
  if (!found) throw new Error('the starter dossier is not there')
  record = found
})

/** The statement as pages of an earlier day take it, all of it in memory. */
async function overview() {
  const statement = await findStatement(slug)
  if (!statement) throw new Error('the starter dossier is not there')
  return overviewOf(dossierOf(statement, items, sources, revisions, []))
}

describe('the record of an item', () => {
  it('holds of the whole what is the item’s, and nothing else', async () => {
    for (const item of items) {
      const { reference } = item
      const part = await findItemPart(slug, reference)
      expect(part?.item).toEqual(item)
      const around = [reference, item.governedBy, ...item.governs].filter((each) => each !== null)
      expect(part?.items).toEqual(items.filter((each) => around.includes(each.reference)))
      const own = revisions.filter((each) => around.includes(each.reference))
      expect(part?.ever.filter(isPublished)).toEqual(own)
      const used = [
        ...item.bearings,
        ...own.filter((each) => each.reference === reference).flatMap(({ citations }) => citations),
      ].map(({ sourceId }) => sourceId)
      expect(part?.sources).toEqual(sources.filter(({ id }) => used.includes(id)))
    }
  })

  it('names the items before and after it', async () => {
    for (const [index, item] of items.entries()) {
      const named = (other: CommitmentView | undefined) => other?.reference ?? null
      const { previous, next } = (await findItemPart(slug, item.reference))?.neighbours ?? {}
      const before = items.slice(0, index).findLast(({ start }) => start < item.start)
      const after = items.slice(index).find(({ start }) => start > item.start)
      expect([previous?.reference ?? null, next?.reference ?? null]).toEqual([named(before), named(after)])
    }
  })

  it('became public when the whole did', async () => {
    const moments = await findItemMoments(slug, '7c')
    expect(moments?.broughtInAt).toBe(record.broughtInAt)
    expect(moments?.items['7c']).toEqual(record.items['7c'])
    expect(Object.keys(moments?.sources ?? {}).length).toBeGreaterThan(0)
    for (const [id, source] of Object.entries(moments?.sources ?? {}))
      expect(source).toEqual(record.sources[id])
  })

  it('is none where there is no such item, or no such statement', async () => {
    expect(await findItemPart(slug, '99z')).toBeNull()
    expect(await findItemPart('nowhere', '7c')).toBeNull()
    expect(await findItemMoments(slug, '99z')).toBeNull()
  })
})

describe('the record of a source', () => {
  it('holds the items that it bears on and the judgements that cite it', async () => {
    for (const source of sources) {
      const part = await findSourcePart(slug, source.id)
      expect(part?.source).toEqual(source)
      const citing = revisions
        .filter(({ citations }) => citations.some(({ sourceId }) => sourceId === source.id))
        .map(({ reference }) => reference)
      const using = items.filter(
        ({ reference, bearings }) =>
          citing.includes(reference) || bearings.some(({ sourceId }) => sourceId === source.id),
      )
      // Of what bears on them, what this source does.
      const named = using.map((item) => {
        const bearings = item.bearings.filter(({ sourceId }) => sourceId === source.id)
        return { ...item, bearings, bearingCount: bearings.length }
      })
      expect(part?.items).toEqual(named)
    }
  })

  it('is none under a statement that does not use it', async () => {
    expect(await findSourcePart(slug, 'S999999')).toBeNull()
    expect(await findSourcePart('nowhere', sources[0]?.id ?? '')).toBeNull()
  })
})

it('the moments of a statement are those of its own library', () => {
  expect(Object.keys(record.sources).sort()).toEqual(sources.map(({ id }) => id).sort())
})

it('a page of the record names what each of its acts was done to', async () => {
  const places = await findPublicPlaces(slug)
  // The newest acts are on notes and searches; before them there are others.
  const count = 80
  const part = await findRecordPart(slug, null, count)
  expect(places.length).toBeGreaterThan(count)
  expect(part.events.map(({ position }) => position)).toEqual(places.slice(0, count))
  const next = await findRecordPart(slug, BigInt(places[count - 1] ?? 0), 1_000)
  expect(next.events.map(({ position }) => position)).toEqual(places.slice(count))
  const named = [...part.items, ...part.revisions, ...part.sources].map(({ id }) => id)
  const done = part.events.filter(({ objectType }) =>
    ['commitment', 'revision', 'source'].includes(objectType),
  )
  expect(done.length).toBeGreaterThan(0)
  expect(done.filter(({ objectId }) => !named.includes(objectId))).toEqual([])
})

describe('a part of the text', () => {
  it('has the margin that the whole statement has there', async () => {
    const statement = await findStatement(slug)
    if (!statement) throw new Error('the starter dossier is not there')
    const notes = await findPublicNotes(slug)
    const part = textPartOf(statement.passages, null)
    if (!part) throw new Error('the starter dossier has no text')
    const asked = { filter: null, after: null }
    const all = dossierOf(statement, items, sources, revisions, notes)
    const whole = textOf(all, asked, part, frontOf(overviewOf(all)).alike)
    const alike = await findAlikeItems(slug)
    const noted = await findTextPart(slug, '')
    const text = textWith(statement, asked, part, noted, alike)
    expect(annotationsOf(text)).toEqual(annotationsOf(whole))
    expect(anchorsOf(text)).toEqual(anchorsOf(whole))
    for (const { reference } of items)
      expect(text.dossier.states.get(reference)).toEqual(whole.dossier.states.get(reference))
    expect(outlineOfText(text)).toEqual(outlineOfText(whole))
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) expect(linesOf(text.dossier, item)).toEqual(linesOf(whole.dossier, item))
  })

  it('is empty where nothing is, or there is no such statement', async () => {
    const nothing = { items: [], revisions: [], sources: [], notes: [], governed: [] }
    expect(await findTextPart(slug, '12')).toEqual(nothing)
    expect(await findTextPart('nowhere', '')).toEqual(nothing)
  })
})

describe('the front page', () => {
  it('counts, and names what was published last, as the whole does', async () => {
    const made = frontOf(await overview())
    expect(made.overview).not.toBeNull()
    expect(countsOf(await findAlikeItems(slug))).toEqual(countsOf(made.alike))
    expect(await findShownFigures(slug)).toEqual(made.figures)
    expect(made.latest.length).toBeGreaterThan(0)
    const latest = latestBy(await findLatest(slug), made.statement.parties, null)
    expect(latest).toEqual(made.latest)
    expect(await findLatest('nowhere')).toEqual({ items: [], ever: [] })
    const newest = await findLatestPublished(null, 4)
    expect(newest).toEqual(made.latest.slice(0, newest.length).map(({ reference }) => ({ slug, reference })))
    expect(await findLatestPublished(null, 4, null, [slug])).toEqual([])
    expect(await findLatestPublished(null, 4, null, ['nowhere'])).toEqual(newest)
  })

  it('reads what is said in short in the page’s language, and no rationale', async () => {
    const read = await Promise.all([findLatest(slug, null, 'fr'), findPictured(slug, undefined, 'fr')])
    for (const revisions of [read[0].ever, read[1].revisions]) {
      const fields = revisions.flatMap(({ translated }) => Object.keys(translated ?? {}))
      expect(fields).toContain('in_short')
      expect(fields).not.toContain('rationale')
    }
  })

  it('says since when each translation is shown, of the dossier that came with some', async () => {
    const [published, said] = await Promise.all([
      findCommitments(slug, undefined, 'fr'),
      findPublishedRevisions(slug, undefined, 'fr'),
    ])
    const moments = await findTranslationMoments(slug, 'fr')
    expect(moments.length).toBeGreaterThan(0)
    const sinces = [
      ...[...published, ...said].flatMap((each) => sincesOf(each.translated)),
      ...said.flatMap(({ shows = [] }) => shows.flatMap(sinceEach)),
    ]
    expect(moments).toEqual([...new Set(sinces)].toSorted())
    expect(await findTranslationMoments(slug, '')).toEqual([])
    expect(await findTranslationMoments('nowhere', 'fr')).toEqual([])
  })

  it('leads to areas, whose items are pictured as the whole pictures them', async () => {
    const whole = await overview()
    const { statement, items: standing } = whole
    const { alike } = frontOf(whole)
    for (const { key } of statement.areas) {
      const about = await findStanding(slug, null, key)
      const own = standing.filter(({ areaKey }) => areaKey === key)
      expect(about).toEqual(own.map(({ reference }) => reference))
      const part = partOfArea(about, null)
      if (!part) throw new Error(`no item is about ${key}`)
      const read = await findPictured(slug, part.entries.join(' '))
      const dossier = dossierOf(statement, read.items, read.sources, read.revisions, [])
      const shown = areaWith(dossier, { key, after: null }, part, alike)
      expect(shown?.overview.items).toEqual(own)
      expect(shown?.overview.citations).toEqual(
        whole.citations.filter(({ reference }) => about.includes(reference)),
      )
      for (const { reference, governs } of own)
        for (const each of [reference, ...governs]) {
          expect(shown?.overview.lines.get(each)).toEqual(whole.lines.get(each))
          expect(shown?.overview.states.get(each)).toEqual(whole.states.get(each))
        }
      for (const { sourceId } of usesOf(own, whole.citations))
        expect(shown?.overview.sources.get(sourceId)).toEqual(whole.sources.get(sourceId))
    }
    expect(await findStanding(slug, null, 'nothing')).toEqual([])
  })
})

describe('the lists', () => {
  it('of items is the same read for itself and made of the whole', async () => {
    const outline = await findItemOutline(slug)
    const listed = await findListed(slug, outline.map(({ reference }) => reference).join(' '))
    const asked = { filter: null, after: null }
    const part = partOfItems(outline, asked)
    const whole = await overview()
    const made = itemListOf(whole, null)
    const read = { items: listed, outlines: outline }
    const shown = part && itemListWith(whole.statement, standingIn(outline), asked, part, read)
    const { outline: counted, states, confidences, governing } = made ?? {}
    expect(shown).toMatchObject({ outline: counted, states, confidences, governing })
    expect(await findItemPlaces(slug)).toEqual(outline.map(({ reference }) => reference))
    // Where nobody narrows them they are counted by what is alike, and only those of the part are read.
    const [alike, some] = [await findAlikeItems(slug), '7a 7c']
    const outlines = await findItemOutline(slug, some)
    expect(outlines).toEqual(outline.filter(({ reference }) => some.split(' ').includes(reference)))
    expect(countOf(alike)).toBe(standingIn(outline).length)
    expect(part?.total).toBe(items.length)
    for (const [index, { inShort, ...item }] of listed.entries()) {
      expect(items[index]).toMatchObject(item)
      expect(made?.part.entries.find(({ reference }) => reference === item.reference)?.inShort).toEqual(
        inShort,
      )
    }
  })
})

it('the words of the items that stand are those of the items', async () => {
  const worded = await findWordedItems(slug)
  expect(worded).toHaveLength(items.length)
  for (const [index, item] of worded.entries()) expect(items[index]).toMatchObject(item)
})

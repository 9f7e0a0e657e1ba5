import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import type { LeadList } from '../types'
import { findLeadCounts, findLeads, findLetGoLast } from './inbox'
import { findWatch, findWatches } from './watches'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2 } = await peopleOf(database)
const item = await database.owner.commitment.findFirstOrThrow({ where: { reference: '7b' } })
beforeEach(async () => {
  await database.owner.$executeRaw`TRUNCATE watches CASCADE`
})

async function watched(kind: 'feed' | 'page' = 'feed', name = 'Test feed', stoppedAt: Date | null = null) {
  const address = `https://a.example/${randomUUID()}`
  const { id } = await database.owner.watch.create({
    data: {
      ...{ kind, address, canonicalAddress: address, host: 'a.example', name, language: 'en', everyHours: 6 },
      ...{ addedById: analyst.id, nextAt: new Date(), stoppedAt },
    },
  })
  return id
}

/** Leads of something that is watched, a minute apart, each found later than the one before. */
async function leadsOf(watchId: string, titles: readonly string[], more: object = {}) {
  const ids: string[] = []
  for (const [n, title] of titles.entries()) {
    const address = `https://b.example/${randomUUID()}`
    const { id } = await database.owner.lead.create({
      data: {
        ...{ watchId, identity: randomUUID(), address, canonicalAddress: address, title, excerpt: 'Words' },
        ...{ language: 'en', foundAt: new Date(Date.UTC(2026, 11, 1, 10, n)), ...more },
        items: {
          create: {
            commitmentId: item.id,
            points: 3,
            found: [{ sign: 'word', term: 'Support', in: 'title', start: 0, end: 4 }],
          },
        },
      },
    })
    ids.push(id)
  }
  return ids
}

const list = async (of: LeadList, personId: string, after: string | null = null) =>
  findLeads(of, { personId, after, language: 'fr' })
const titles = async (of: LeadList, personId: string) =>
  (await list(of, personId)).entries.map(({ title }) => title)

describe('the lists of leads', () => {
  it('each have what is theirs, the newest first', async () => {
    const watchId = await watched()
    const at = new Date()
    await leadsOf(watchId, ['First', 'Second'])
    await leadsOf(watchId, ['Mine'], { takenById: analyst.id, takenAt: at })
    await leadsOf(watchId, ['Gone'], { letGoById: analyst2.id, letGoAt: at })
    await leadsOf(watchId, ['A source'], { takenById: analyst.id, takenAt: at, sourceId: 'S40' })
    expect(await titles('open', analyst.id)).toEqual(['Second', 'First'])
    expect(await titles('open', analyst2.id)).toEqual(['Second', 'First'])
    expect([await titles('mine', analyst.id), await titles('mine', analyst2.id)]).toEqual([['Mine'], []])
    expect([await titles('others', analyst.id), await titles('others', analyst2.id)]).toEqual([[], ['Mine']])
    expect(await titles('letGo', analyst.id)).toEqual(['Gone'])
    expect(await findLeadCounts(analyst.id)).toEqual({ open: 2, mine: 1 })
    expect(await findLeadCounts(analyst2.id)).toEqual({ open: 2, mine: 0 })
  })

  it('say why each came, in the language of the page', async () => {
    await leadsOf(await watched(), ['Test title'])
    const [lead] = (await list('open', analyst.id)).entries
    expect(lead).toMatchObject({
      watch: { name: 'Test feed', kind: 'feed' },
      items: [
        {
          slug: 'rabat-2022-07-08',
          item: { reference: '7b', titleLanguage: 'fr' },
          found: [{ term: 'Support' }],
        },
      ],
      sourceId: null,
    })
  })

  it('have no entry whose address became that of a source, but new words of such a page', async () => {
    const address = 'https://b.example/became'
    await database.owner.source.update({ where: { id: 'S40' }, data: { canonicalUrl: address } })
    await leadsOf(await watched('feed'), ['Entry'], { address, canonicalAddress: address })
    const { canonicalUrl: had } = await database.owner.formerAddress.findFirstOrThrow({
      where: { sourceId: 'S40' },
    })
    await leadsOf(await watched('feed'), ['Entry at a former address'], {
      address: had,
      canonicalAddress: had,
    })
    await leadsOf(await watched('page'), ['New words'], { address, canonicalAddress: address })
    const { entries, total } = await list('open', analyst.id)
    expect([entries.map(({ title, sourceId }) => [title, sourceId]), total]).toEqual([
      [['New words', 'S40']],
      1,
    ])
    expect((await findLeadCounts(analyst.id)).open).toBe(1)
  })

  it('come in parts, which follow a lead wherever it stands', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `Lead ${String(n).padStart(2, '0')}`)
    const ids = await leadsOf(await watched(), names)
    const first = await list('open', analyst.id)
    expect([first.entries.length, first.before, first.total, first.previous]).toEqual([25, 0, 60, null])
    const second = await list('open', analyst.id, first.next)
    expect([second.entries[0]?.title, second.before, second.previous]).toEqual(['Lead 34', 25, ''])
    const third = await list('open', analyst.id, second.next)
    expect([third.entries.length, third.next, third.previous]).toEqual([10, null, first.next])
    // One that is gone from the list begins it again.
    await database.owner.lead.update({
      where: { id: ids[40] ?? '' },
      data: { takenById: analyst.id, takenAt: new Date() },
    })
    expect((await list('open', analyst.id, ids[40])).before).toBe(0)
    expect((await list('open', analyst.id, 'none')).before).toBe(0)
  })

  it('know which one somebody let go last', async () => {
    const watchId = await watched()
    const at = new Date('2026-12-01T10:00:00Z')
    await leadsOf(watchId, ['Gone'], { letGoById: analyst.id, letGoAt: at })
    const title = async (who: string, since: string) => (await findLetGoLast(who, new Date(since)))?.title
    expect(await title(analyst.id, '2026-12-01T09:59:00Z')).toBe('Gone')
    expect(await title(analyst.id, '2026-12-01T10:01:00Z')).toBeUndefined()
    expect(await title(analyst2.id, '2026-12-01T09:59:00Z')).toBeUndefined()
  })
})

describe('what is watched', () => {
  it('is listed by name, apart from what is watched no more, in parts', async () => {
    for (let n = 0; n < 30; n += 1) await watched('feed', `Feed ${String(n).padStart(2, '0')}`)
    const stopped = await watched('page', 'Stopped', new Date())
    const first = await findWatches(false, null, 'en')
    expect([first.entries.length, first.total, first.entries[0]?.name]).toEqual([25, 30, 'Feed 00'])
    const second = await findWatches(false, first.next, 'en')
    expect([second.entries.length, second.before, second.previous, second.next]).toEqual([5, 25, '', null])
    expect((await findWatches(true, null, 'en')).entries.map(({ id }) => id)).toEqual([stopped])
    expect(await findWatch(stopped, 'en')).toMatchObject({ kind: 'page', statements: [], leads: 0 })
    expect(await findWatch(randomUUID(), 'en')).toBeNull()
  })

  it('names the statements that it is for, and no others, in the language of the page', async () => {
    const watchId = await watched()
    const { id: statementId, slug } = await database.owner.statement.findUniqueOrThrow({
      where: { slug: 'rabat-2022-07-08' },
    })
    await database.owner.watchStatement.create({ data: { watchId, statementId } })
    const inPage = async (page: string) => (await findWatch(watchId, page))?.statements
    expect(await inPage('en')).toMatchObject([{ slug, address: slug, item: null, language: 'en' }])
    expect(await inPage('ar')).toMatchObject([{ slug, language: 'ar' }])
    expect((await findWatches(false, null, 'ar')).entries[0]?.statements).toEqual(await inPage('ar'))
  })
})

import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, newestTold, ownDatabase, peopleOf, withClient } from '@/lib/ground/platform/testing'
import { findResults } from '@/lib/reading/search/data/results'
import { readQuery } from '@/lib/reading/search/rules/query'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import { findMine, findQueue } from '@/lib/work/desk/data/reviews'
import { oneSentence } from '@/scripts/test/made'
import { slug as rabat, typedLink, typedSource } from '@/scripts/test/typed'
import { findLink, findTeamLinkPlaces, findTeamLinks } from './data/desk-links'
import { findEarlier, findLaterPlaces, findLaterTexts } from './data/later-texts'
import { findPublicLinks } from './data/public-links'
import { linkReview } from './mutations/link-review'
import { proposeLink } from './mutations/propose-link'
import { linksAsOf } from './rules/as-of'
import { contentHash } from './rules/content-hash'

const quote = 'Test quote, not from the source'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)

beforeAll(async () => {
  await oneSentence(database, 'later-2023-07-16', '2023-07-16')
  await oneSentence(database, 'same-day-a', '2022-07-08')
  await oneSentence(database, 'earlier-2020-01-01', '2020-01-01')
})

const typed = (changes: object = {}) => typedLink({ quote, ...changes })

const propose = (by: Member, changes: Record<string, unknown> = {}) => proposeLink(by, typed(changes))

/** An approval of the link as it stands, to be changed by whoever decides otherwise. */
async function asRead(id: string) {
  const link = await findLink(reviewer, id)
  if (!link) throw new Error('no link')
  return { id, fingerprint: link.fingerprint, decision: 'approve', reason: '' } as const
}

const rowOf = (id: string) => database.app.lineageLink.findUniqueOrThrow({ where: { id } })
const publicIds = async (slug = rabat) => (await findPublicLinks(slug)).map(({ id }) => id)

describe('from a proposal to readers', () => {
  let id: string

  it('awaits a review, and readers see nothing of it', async () => {
    const queueOf = async (by: Member) => (await findQueue(by)).map((entry) => entry.id)
    // What the starter dossier proposes waits there too, behind what people wrote.
    const waiting = await queueOf(reviewer)
    id = (await propose(analyst)).id
    expect(await publicIds()).toEqual([])
    expect(await queueOf(reviewer)).toEqual([id, ...waiting])
    expect(await queueOf(analyst)).toEqual(waiting)
    expect(await findMine(analyst)).toMatchObject([
      { id, noun: 'lineage-link', reference: '7c', slug: rabat },
    ])
    expect(await findTeamLinkPlaces(analyst2)).toContain(id)
    expect(await findTeamLinks(analyst2, [id])).toMatchObject([{ id }])
  })

  it('stands once between two texts, whoever proposes it', async () => {
    expect(await answerOf(propose(analyst))).toBe('link_exists')
    expect(await answerOf(propose(analyst2))).toBe('link_exists')
    expect(await answerOf(propose(analyst, { kind: 'widened' }))).toBe('link_exists')
  })

  it('is hashed by the database as by the code', async () => {
    const { contentSha256, ...row } = await database.app.lineageVersion.findFirstOrThrow({
      where: { linkId: id },
    })
    expect(contentSha256).toBe(contentHash(row))
  })

  it('is public once a second person approved it, word for word', async () => {
    await linkReview.decide(reviewer, await asRead(id))
    expect(await newestTold(database)).toEqual({ slugs: [rabat], shown: true })
    const [link] = await findPublicLinks(rabat)
    expect(link).toMatchObject({
      earlier: { reference: '7c', date: '2022-07-08' },
      later: { kind: 'source', id: 'S12', date: '2023-06-06' },
      content: { kind: 'repeated', quote, locator: 'p. 2' },
      author: analyst.publicName,
      reviewer: reviewer.publicName,
    })
    const acts = (await findPublicEvents(rabat, null, 500)).filter(({ objectId }) => objectId === id)
    expect(acts.map(({ verb }) => verb)).toEqual(['published'])
  })

  it('names its item in the language of the page, as it was called on a day', async () => {
    const [written] = await findPublicLinks(rabat)
    const [inFrench] = await findPublicLinks(rabat, undefined, 'fr')
    if (!written || !inFrench) throw new Error('the link is not public')
    const original = { text: written.earlier.title, language: 'en' }
    expect(inFrench.earlier).toMatchObject({ titleLanguage: 'fr', translated: { title: { original } } })
    expect(inFrench.earlier.title).not.toBe(original.text)
    const day = '2024-05-01'
    const [then] = linksAsOf([{ ...inFrench, publishedAt: `${day}T10:00:00.000Z` }], new Map(), day)
    expect(then?.earlier).toEqual(written.earlier)
  })

  it('leaves a marker when it is withdrawn, and no words', async () => {
    const withdrawal = { id, reason: 'Test reason: another text.', language: 'en' }
    await linkReview.withdraw(reviewer, withdrawal)
    expect(await newestTold(database)).toEqual({ slugs: [rabat], shown: true })
    const [marker] = await findPublicLinks(rabat)
    expect(marker).toMatchObject({ content: null, withdrawn: { reason: 'Test reason: another text.' } })
    expect(JSON.stringify(marker)).not.toContain(quote)
    const acts = (await findPublicEvents(rabat, null, 500)).filter(({ objectId }) => objectId === id)
    expect(acts.map(({ verb }) => verb)).toEqual(['withdrew', 'published'])
    // The two may be linked anew.
    expect((await propose(analyst)).id).not.toBe(id)
  })
})

describe('the later text', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ['is there', { later: 'S999' }, { later: ['later'] }],
    ['is dated', { later: 'S28' }, { later: ['later_undated'] }],
    ['is no rendering of the statement', { later: 'S03' }, { later: ['later_rendering'] }],
    ['belongs to another statement', { later: `${rabat}/7d` }, { later: ['later_same'] }],
    ['is not earlier', { later: 'earlier-2020-01-01/1a' }, { later: ['later_earlier'] }],
    ['is quoted', { later: 'S19', quote: '' }, { quote: ['quote'] }],
    ['is quoted with the place of its words', { later: 'S19', locator: ' ' }, { locator: ['locator'] }],
    ['comes back from an item that is there', { item: `${rabat}/99z` }, 'not_found'],
  ])('%s', async (_, changes, expected) => {
    expect(await answerOf(propose(analyst, changes))).toEqual(expected)
  })

  it('is no rendering of the statement under an address that only looks like another', async () => {
    const { id } = await addSource(
      analyst2,
      typedSource({
        address: 'https://example.org/earlier-2020-01-01?utm_source=test#top',
        title: 'Test document of a test',
        date: '2020-01-02',
      }),
    )
    const earlier = { slug: 'earlier-2020-01-01', reference: '1a' }
    expect(await findLaterPlaces(earlier, 'Test document of a test')).toEqual([])
    const link = { item: 'earlier-2020-01-01/1a', later: id }
    expect(await answerOf(propose(analyst, link))).toEqual({ later: ['later_rendering'] })
  })

  it('may be a source without an address', async () => {
    const { id } = await addSource(analyst2, sourceOf('2023-02-03'))
    const { title } = await database.app.source.findUniqueOrThrow({ where: { id } })
    const bytes = Buffer.from('Test file, not from any source')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await database.owner.storedBytes.create({ data: { sha256, size: bytes.length, bytes } })
    const change = `UPDATE sources SET url = NULL, canonical_url = NULL, file_sha256 = '${sha256}' WHERE id = '${id}'`
    await pastGuards(database.ownerUrl, ['sources'], change)
    expect(await findLaterPlaces({ slug: rabat, reference: '7c' }, `${id} ${title}`)).toEqual([id])
    expect(await answerOf(propose(analyst, { later: id }))).toBe('done')
  })

  it('is all of it later: a month that began before the statement is not', async () => {
    for (const [date, answer] of [
      ['2022-07', { later: ['later_earlier'] }],
      ['2022-07-08', 'done'],
    ] as const) {
      const { id } = await addSource(analyst2, sourceOf(date))
      expect(await answerOf(propose(analyst, { later: id }))).toEqual(answer)
    }
  })

  it('is an item in its exact words, whatever was typed', async () => {
    const { id } = await propose(analyst, {
      later: 'later-2023-07-16/1a',
      kind: 'strengthened',
      quote: 'Other',
    })
    expect(await rowOf(id)).toMatchObject({
      quote: 'Test words of later-2023-07-16, not from any source.',
      locator: null,
    })
    await linkReview.decide(reviewer, await asRead(id))
    expect((await newestTold(database)).slugs.sort()).toEqual(['later-2023-07-16', rabat].sort())
    // It stands on the pages of both statements.
    expect(await publicIds('later-2023-07-16')).toEqual([id])
    // What an item of another statement is called in other languages is that statement's to say.
    const [elsewhere] = await findPublicLinks('later-2023-07-16', undefined, 'fr')
    expect(elsewhere?.earlier).toMatchObject({ slug: rabat, titleLanguage: 'en' })
    expect(await publicIds()).toContain(id)
  })

  it('leads not back: items of one day make no circle', async () => {
    await propose(analyst, { later: 'same-day-a/1a' })
    const back = { item: 'same-day-a/1a', later: `${rabat}/7c` }
    expect(await answerOf(propose(analyst2, back))).toEqual({ later: ['later_same'] })
    expect(await answerOf(propose(analyst2, { ...back, later: `${rabat}/7d` }))).toBe('done')
  })

  it('is listed before readers are led to it', async () => {
    const { id: source } = await addSource(analyst2, sourceOf('2024-03-01'))
    const { id } = await propose(analyst, { later: source })
    expect(await answerOf(linkReview.decide(reviewer, await asRead(id)))).toBe('link_hidden')
    expect((await rowOf(id)).state).toBe('submitted')
  })

  it('stands in the library of the statement, and is found in it, once the link is public', async () => {
    const unused = await database.owner.source.findFirstOrThrow({ where: { id: 'S34' } })
    await database.owner.bearing.deleteMany({ where: { sourceId: unused.id } })
    const ids = async () => (await findSourcesOf('same-day-a')).map(({ id }) => id)
    expect(await ids()).not.toContain('S34')
    const { id } = await propose(analyst, { item: 'same-day-a/1a', later: 'S34' })
    expect(await ids()).not.toContain('S34')
    const found = async () => {
      const [text, group] = ['mixte permanent', 'sources'] as const
      const answer = await findResults({ text, group, page: 1 }, readQuery(text), 'same-day-a', 'everyone')
      return answer.groups.flatMap(({ hits }) => hits.map((hit) => ('id' in hit ? hit.id : '')))
    }
    expect(await found()).toEqual([])
    await linkReview.decide(reviewer, await asRead(id))
    expect(await ids()).toContain('S34')
    expect(await found()).toEqual(['S34'])
  })

  it('is found where it is known to be later, what bears on the item first and then the newest', async () => {
    const item = { slug: rabat, reference: '7c' }
    const places = await findLaterPlaces(item, '')
    expect(places).toHaveLength(25)
    const leads = await database.owner.bearing.findMany({
      where: { commitment: { reference: '7c', statement: { slug: rabat } } },
    })
    const bears = new Set(leads.map(({ sourceId }) => sourceId))
    const isLead = places.map((place) => bears.has(place))
    expect(isLead[0]).toBe(true)
    expect(isLead).toEqual([...isLead].sort((a, b) => Number(b) - Number(a)))
    const offered = await findLaterTexts(places, 'en')
    expect(offered.map(({ address }) => address)).toEqual(places)
    const dates = offered.flatMap((each) => ('source' in each ? [each.source.date ?? ''] : []))
    expect(dates.filter((date) => date < '2022-07-08')).toEqual([])
    // By words, in items of later statements and in sources.
    expect(await findLaterPlaces(item, 'test item of later')).toEqual(['later-2023-07-16/1a'])
    expect(await findLaterPlaces(item, 'test item of earlier')).toEqual([])
    expect(await findLaterPlaces(item, 'new Action Plan')).toContain('S12')
    expect(await findLaterPlaces({ ...item, slug: 'nowhere' }, 'S12')).toEqual([])
  })

  it('is found by its number whatever its date is, so that one is told why it is not taken', async () => {
    const item = { slug: rabat, reference: '7c' }
    const undated = await database.owner.source.findUniqueOrThrow({ where: { id: 'S28' } })
    expect(undated.date).toBeNull()
    expect((await findLaterPlaces(item, undated.id.toLowerCase()))[0]).toBe(undated.id)
    expect(await findLaterPlaces(item, undated.title)).not.toContain(undated.id)
    expect(await answerOf(propose(analyst, { later: undated.id }))).toEqual({ later: ['later_undated'] })
  })

  it('leads from an item that stands', async () => {
    expect(await findEarlier({ slug: rabat, reference: '7c' }, 'en')).toMatchObject({ reference: '7c' })
    expect(await findEarlier({ slug: rabat, reference: '99z' }, 'en')).toBeNull()
  })
})

describe('what the database holds, whoever asks', () => {
  const forged = async (changes: object) => {
    const item = await database.owner.commitment.findFirstOrThrow({
      where: { reference: '2b', statement: { slug: rabat } },
    })
    return database.owner.lineageLink.create({
      data: {
        ...{ commitmentId: item.id, laterSourceId: 'S12', kind: 'repeated', quote, locator: 'p. 1' },
        ...{ why: 'Test reason.', whyLanguage: 'en', proposedById: analyst.id, ...changes },
      },
    })
  }
  const later = async (slug: string) =>
    (await database.owner.commitment.findFirstOrThrow({ where: { statement: { slug } } })).id

  const toItem = (slug: string) => async () => ({
    ...{ laterSourceId: null, locator: null },
    laterCommitmentId: await later(slug),
  })

  it.each<[string, () => Promise<object> | object, RegExp]>([
    ['published at first', () => ({ state: 'published', publishedAt: new Date() }), /begins as submitted/],
    ['undated', () => ({ laterSourceId: 'S28' }), /dated on or after/],
    ['a rendering', () => ({ laterSourceId: 'S03' }), /rendering of the statement/],
    ['without words', () => ({ quote: ' ' }), /quote_something/],
    ['without a place', () => ({ locator: null }), /say_where/],
    [
      'with two later texts',
      async () => ({ laterCommitmentId: await later('same-day-a') }),
      /one_later_text/,
    ],
    ['with words that are not the item’s', toItem('later-2023-07-16'), /exact words/],
    ['to an earlier item', toItem('earlier-2020-01-01'), /dated on or after/],
    ['within one statement', toItem(rabat), /another statement|two_ends/],
  ])('refuses a link %s', async (_, changes, refusal) => {
    await expect(forged(await changes())).rejects.toThrow(refusal)
  })

  it('refuses another later text, an earlier wording removed, and the same link twice', async () => {
    const { id } = await forged({})
    // As SQL: the client tells of a refused change as of a broken key.
    const run = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql, [id]))
    const another = "UPDATE lineage_links SET later_source_id = 'S19' WHERE id = $1"
    await expect(run(another)).rejects.toThrow(/ends of a link never change/)
    await expect(run('DELETE FROM lineage_versions WHERE link_id = $1')).rejects.toThrow()
    await expect(forged({})).rejects.toThrow()
  })
})

/** A document of the library, of which nothing is used yet. */
function sourceOf(date: string) {
  return typedSource({ date })
}

import { describe, expect, it } from 'vitest'
import { typedSearch } from '@/lib/evidence/search-log/mutations/testing'
import { madeSource } from '@/lib/evidence/source/data/testing'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import {
  answerOf,
  memberOf,
  newestTold,
  ownDatabase,
  peopleOf,
  refusalOf,
} from '@/lib/ground/platform/testing'
import { findAllSearches, findDeskSearch, findSearchPlaces } from './data/desk'
import { findPublicSearches } from './data/public'
import { findSearchesToTake } from './data/to-take'
import { logSearch } from './mutations/log-search'
import { searchReview } from './mutations/search-review'

const slug = 'rabat-2022-07-08'
const today = dayOf(now())

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
const both = await memberOf(database, 'analyst2', 'reviewer')

const looked = (changes: object = {}) =>
  typedSearch({
    ...{ place: 'The official gazette', address: 'https://gazette.example/search', day: today },
    ...{ words: 'joint investigation team', ...changes },
  })

const logged = async (changes: Record<string, string> = {}, by = analyst) =>
  (await logSearch(by, looked(changes))).id
const why = 'The words are not those of the text.'
const because = (id: string) => ({ id, reason: why, language: 'en' })
/** A decision on a search as its page shows it. */
async function decided(by: Member, id: string, decision: 'approve' | 'send_back' = 'approve') {
  const fingerprint = (await findDeskSearch(reviewer, id))?.fingerprint ?? ''
  return searchReview.decide(by, { id, fingerprint, decision, reason: decision === 'approve' ? '' : why })
}

describe('logging a search', () => {
  it.each([
    ['tomorrow', { day: dayAfter(today, 1) }, { day: ['day_future'] }],
    ['before the statement', { day: '2022-07-07' }, { day: ['day_early'] }],
    ['an item that is none', { about: `${slug}/99z` }, { about: ['about'] }],
    ['a statement that is none', { about: 'nowhere' }, { about: ['about'] }],
    ['a source that is none', { found: 'source', source: 'S999' }, { source: ['source'] }],
  ])('refuses %s', async (_case, change, fields) => {
    expect(await answerOf(logSearch(analyst, looked(change)))).toEqual(fields)
  })

  it('takes the statement’s own day and the whole statement', async () => {
    const id = await logged({ about: slug, day: '2022-07-08' })
    expect(await findDeskSearch(analyst, id)).toMatchObject({ reference: null, day: '2022-07-08' })
  })
})

describe('the review', () => {
  it('publishes it with both names', async () => {
    const id = await logged()
    await decided(reviewer, id)
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    const [shown] = (await findPublicSearches(slug)).filter((each) => each.id === id)
    expect(shown).toMatchObject({
      reference: '7c',
      said: { place: 'The official gazette', words: 'joint investigation team', found: null },
      author: analyst.publicName,
      reviewer: reviewer.publicName,
      withdrawn: null,
    })
  })

  it('waits until what was found is listed', async () => {
    const { id: source } = await madeSource(database, 900, { listedAt: null })
    const id = await logged({ found: 'source', source })
    expect(await answerOf(decided(reviewer, id))).toBe('source_hidden')
    const known = await logged({ found: 'source', source: 'S40' })
    expect(await answerOf(decided(reviewer, known))).toBe('done')
    const [shown] = (await findPublicSearches(slug)).filter((each) => each.id === known)
    expect(shown?.said?.found).toMatchObject({ id: 'S40' })
  })
})

describe('withdrawing', () => {
  it('leaves a marker of a public one, without what it said', async () => {
    const id = await logged({ place: 'A place that is taken back' })
    await decided(reviewer, id)
    expect(await answerOf(searchReview.withdraw(both, because(id)))).toBe('done')
    const [marker] = (await findPublicSearches(slug)).filter((each) => each.id === id)
    expect(marker).toMatchObject({ said: null, withdrawn: { reason: because(id).reason, language: 'en' } })
    expect(JSON.stringify(marker)).not.toContain('taken back')
  })

  it('tells readers nothing of one that was never public', async () => {
    const id = await logged()
    await searchReview.withdraw(analyst, because(id))
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: false })
    expect((await findPublicSearches(slug)).map((each) => each.id)).not.toContain(id)
  })
})

describe('what a judgement can take in', () => {
  it('is what found nothing on the item or on the whole statement, and was not given up', async () => {
    const [here, whole, elsewhere, found, back] = [
      await logged(),
      await logged({ about: slug }),
      await logged({ about: `${slug}/7d` }),
      await logged({ found: 'source', source: 'S40' }),
      await logged(),
    ]
    await decided(reviewer, back, 'send_back')
    const offered = (await findSearchesToTake(slug, '7c')).map(({ id }) => id)
    expect([here, whole].every((id) => offered.includes(id))).toBe(true)
    expect([elsewhere, found, back].some((id) => offered.includes(id))).toBe(false)
  })
})

describe('the database itself', () => {
  const refusal = (sql: string, values: unknown[] = []) => refusalOf(database, sql, values)

  it('is in the list of all however many came after it', async () => {
    const first = await logged()
    expect(await findAllSearches(analyst, [first])).toMatchObject([{ id: first }])
    for (let n = 0; n < 100; n++) await logged()
    const places = await findSearchPlaces(analyst)
    expect(places).toContain(first)
    expect((await findAllSearches(analyst, places)).map(({ id }) => id)).toEqual(places)
  })

  it('refuses a search of tomorrow, and one before the statement', async () => {
    const id = await logged()
    const copy = (day: string) =>
      refusal(
        `INSERT INTO logged_searches (id, statement_id, author_id, place, language, day, words)
         SELECT gen_random_uuid(), statement_id, author_id, place, language, $2::date, words FROM logged_searches WHERE id = $1`,
        [id, day],
      )
    expect(await copy(dayAfter(today, 1))).toMatch(/nobody looked/)
    expect(await copy('2022-07-07')).toMatch(/nobody looked/)
    expect(await copy(today)).toBe('done')
  })
})

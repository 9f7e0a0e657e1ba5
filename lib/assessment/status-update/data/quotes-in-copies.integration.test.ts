import { describe, expect, it, vi } from 'vitest'
import { findReady } from '@/lib/assessment/status-review/data/ready'
import { findSubmission, findWaiting } from '@/lib/assessment/status-review/data/submissions'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { findReadableText } from '@/lib/evidence/snapshot/data/readable'
import { lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { withholdSchema } from '@/lib/evidence/snapshot/schema'
import { answerOf, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { findQueue } from '@/lib/work/desk/data/queue'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { withheldOf } from '@/scripts/test/made'
import { typedJudgement } from '@/scripts/test/typed'
import { submit } from '../mutations/submit'
import { contentHash } from '../rules/content-hash'
import { findChangedQuotes, findChangedQuotesOn, findQuotedHash } from './changed-quotes'
import { findNoLongerMet, findWeighedHash } from './no-longer-met'
import { findEverPublished } from './published'
import { findFoundQuotes, findQuoteInCopy, findQuotesInCopies } from './quotes-in-copies'

vi.mock('@/lib/evidence/snapshot/data/readable', async (importOriginal) => {
  const readable = await importOriginal<typeof import('@/lib/evidence/snapshot/data/readable')>()
  return { ...readable, findReadableText: vi.fn(readable.findReadableText) }
})

// No page was asked: what copies say here was written for the test.
const slug = 'rabat-2022-07-08'
const quote = 'Test quote, not from the source'
const page = `Test page, from no source.\n${quote}, stands in this line.\nOther test words are written here.`

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2: other } = await peopleOf(database)

const kept = (sourceId: string, text: string | null) => keptCopy(database, analyst, text, { sourceId })
const lookUp = async (sourceId: string, words: string) =>
  (await findQuoteInCopy(analyst, { sourceId, quote: words }))[0]
const changedOf = async (sourceId: string, words = quote) =>
  (await findChangedQuotes([{ sourceId, quote: words }])).map(({ became }) => became)

const withheld = async (snapshotId: string, words: string) =>
  (await withheldOf(reviewer, snapshotId, { words, reason: 'personal_data' })).ending

describe('before words are quoted they are looked up in the newest stored copy', () => {
  it('and nothing is said where there is no copy, none with words, or nothing to look up', async () => {
    expect(await lookUp('S101', quote)).toBeUndefined()
    await kept('S101', null)
    expect(await lookUp('S101', quote)).toBeUndefined()
    await kept('S101', page)
    expect(await lookUp('S101', ' ')).toBeUndefined()
    expect(await lookUp('S101', quote)).toMatchObject({ how: 'exact', number: 2, passage: 2 })
  })

  it('the newest that has words', async () => {
    await kept('S102', page)
    await kept('S102', page.replace('quote', 'words'))
    await kept('S102', null)
    expect(await lookUp('S102', quote)).toMatchObject({ how: 'near', number: 2 })
    expect(await lookUp('S102', 'Other “test” words')).toMatchObject({ how: 'folded', butFor: ['signs'] })
    expect(await lookUp('S102', 'Words that stand nowhere in it')).toMatchObject({
      how: 'absent',
      context: [],
    })
  })

  it('several at once, by their names, each in the copy of its source', async () => {
    const found = await findQuotesInCopies(analyst, [
      { name: '1', sourceId: 'S101', quote },
      { name: '2', sourceId: 'S102', quote },
      { name: '3', sourceId: 'S103', quote },
    ])
    expect(Object.entries(found).map(([name, { how }]) => [name, how])).toEqual([
      ['1', 'exact'],
      ['2', 'near'],
    ])
  })

  it('and what is withheld is neither found nor shown round what is found', async () => {
    const id = await kept('S104', page)
    await withheld(id, 'stands in this line')
    const found = await lookUp('S104', quote)
    expect(found).toMatchObject({ how: 'exact', isPartial: true })
    expect(JSON.stringify(found)).not.toContain('stands in this line')
    expect(await lookUp('S104', 'stands in this line')).toMatchObject({ how: 'absent', isPartial: true })
  })
})

describe('a quote has changed between stored copies', () => {
  it.each([
    ['where it stands as it did', 'S105', [page, `New test heading. ${page}`], []],
    ['where it stands but for its spaces', 'S106', [page, page.replaceAll(' ', '\n')], []],
    ['where it reads otherwise', 'S107', [page, page.replace('Test quote', 'Test quotation')], ['changed']],
    ['where it is gone', 'S108', [page, 'Test page: moved to another address.'], ['gone']],
    [
      'where it is still gone in a later copy',
      'S109',
      [page, 'Test page: moved.', 'Test page: moved again.'],
      ['gone'],
    ],
    ['where it is there again', 'S110', [page, 'Test page: moved.', page], []],
    ['where it never stood', 'S111', ['Test page.', 'Test page: moved.'], []],
    ['where a copy without words came between', 'S112', [page, null, 'Test page: moved.'], ['gone']],
    ['where there is one copy', 'S113', ['Test page: moved.'], []],
  ])('%s', async (_, sourceId, copies, expected) => {
    for (const copy of copies) await kept(sourceId, copy)
    expect(await changedOf(sourceId)).toEqual(expected)
  })

  it('since the first copy without it', async () => {
    const copies = await database.app.snapshot.findMany({
      where: { sourceId: 'S109' },
      orderBy: { number: 'asc' },
    })
    const [{ since } = { since: '' }] = await findChangedQuotes([{ sourceId: 'S109', quote }])
    expect(since).toBe(copies[1]?.fetchedAt.toISOString())
  })

  it('and not because it was withheld, in part or with the whole copy', async () => {
    await kept('S114', page)
    const id = await kept('S114', page)
    const { sourceId } = await database.app.snapshot.findUniqueOrThrow({ where: { id } })
    const ending = await withheld(id, quote)
    expect(await changedOf('S114')).toEqual([])
    await lift(other, ending)
    expect(await changedOf('S114')).toEqual([])
    const said = { sourceId, number: '2', snapshotId: id, extent: 'whole', words: '', reason: 'law' }
    await withhold(reviewer, withholdSchema.parse(said))
    expect(await changedOf('S114')).toEqual([])
  })
})

describe('a judgement is due for a fresh look', () => {
  it('once a quote that it rests on is gone from a copy made since it was approved, and no longer once it is there again', async () => {
    await kept('S40', page)
    const { revisionId } = await submit(analyst, judgement())
    await approve(reviewer, await asShownTo(reviewer, revisionId))
    const found = async () =>
      (await findNoLongerMet(slug)).map(({ reference, noLonger }) => ({
        reference,
        rules: noLonger.rules,
        quotes: noLonger.quotes.map(({ sourceId, became }) => `${sourceId} ${became}`),
      }))
    const hashes = async () => [await findWeighedHash(slug), await findQuotedHash(slug, '7e')]
    const [before, atFirst] = [await found(), await hashes()]
    expect(before).toEqual([])
    await kept('S40', 'Test page: moved to another address.')
    for (const [index, hash] of (await hashes()).entries()) expect(hash).not.toBe(atFirst[index])
    expect(await found()).toEqual([{ reference: '7e', rules: [], quotes: ['S40 gone'] }])
    expect(await findChangedQuotesOn(slug, '7e')).toMatchObject([{ sourceId: 'S40', quote, became: 'gone' }])
    expect(await findChangedQuotesOn(slug, '7c')).toEqual([])
    await kept('S40', page)
    expect(await found()).toEqual([])
  })
})

describe('final waits for an explanation', () => {
  it('of a quote that the newest copy with words does not show, and of no other', async () => {
    await kept('S115', 'Test page: other words.')
    const number = async () =>
      String(
        (await database.app.revision.aggregate({ where: ofLine, _max: { number: true } }))._max.number ?? 0,
      )
    const ofLine = { line: { party: 'morocco', commitment: { reference: '7e', statement: { slug } } } }
    const submitted = async (more: Record<string, string> = {}) => {
      const form = judgement({ sourceId: 'S115', ...more }, 'morocco', await number())
      return (await submit(analyst, form)).revisionId
    }
    const first = await submitted()
    const asked = await asShownTo(reviewer, first)
    expect(await answerOf(approve(reviewer, asked))).toBe('quotes_unexplained')
    const seen = await findSubmission(reviewer, first, undefined)
    expect(seen?.submission.may.approve).toBe('quotes_unexplained')
    expect(seen?.submission.unmet).toEqual([{ key: 'status-update.unmet.explained', values: { n: 1 } }])
    // The queue says of it what its page says.
    const [queued] = await findWaiting(reviewer, [first])
    expect(queued?.may).toEqual(seen?.submission.may)
    expect(queued?.unmet).toEqual(seen?.submission.unmet)
    const isReady = async () => (await findReady(reviewer, await findQueue(reviewer))).has(first)
    expect(await isReady()).toBe(false)
    await kept('S115', page)
    expect(await isReady()).toBe(true)
    await kept('S115', 'Test page: other words.')
    expect(await isReady()).toBe(false)

    const second = await submitted({ quoteExplained: 'Test: seen on paper.' })
    expect(await answerOf(approve(reviewer, await asShownTo(reviewer, second)))).toBe('done')
    const [shown] = (await findEverPublished(slug, ['7e'])).filter(({ id }) => id === second)
    expect(shown?.citations[0]?.quoteExplained).toBe('Test: seen on paper.')
    expect(shown && contentHash(shown)).toBe(shown?.contentSha256)
  })

  it('and of none where there is no copy, or its words are withheld', async () => {
    const { revisionId } = await submit(analyst, judgement({ sourceId: 'S14' }, 'eu-commission', '0'))
    expect(await foundOf('S14')).toEqual(new Map())
    expect(await answerOf(approve(reviewer, await asShownTo(reviewer, revisionId)))).toBe('done')
    const id = await kept('S117', page)
    expect(await foundOf('S117')).toEqual(new Map([[1, true]]))
    const ending = await withheld(id, quote)
    expect(await foundOf('S117')).toEqual(new Map())
    await lift(other, ending)
    expect(await foundOf('S117')).toEqual(new Map([[1, true]]))
  })

  it('and a quote that was looked up once is looked up in no copy again', async () => {
    await kept('S118', page)
    expect(await foundOf('S118')).toEqual(new Map([[1, true]]))
    vi.mocked(findReadableText).mockClear()
    expect(await foundOf('S118')).toEqual(new Map([[1, true]]))
    expect(findReadableText).not.toHaveBeenCalled()
    await kept('S118', 'Test page: other words.')
    expect(await foundOf('S118')).toEqual(new Map([[1, false]]))
    expect(findReadableText).toHaveBeenCalledOnce()
  })

  async function foundOf(sourceId: string) {
    const found = await findFoundQuotes(reviewer, [{ id: 'a', citations: [{ number: 1, sourceId, quote }] }])
    return found.get('a')
  }
})

function judgement(citation: Record<string, string> = {}, party = 'spain', seen = '0') {
  const cited = {
    sourceId: 'S40',
    shows: 'that a plan was made',
    primary: 'yes',
    onBehalfOf: '',
    date: '2023-01',
  }
  return typedJudgement('7e', party, {
    ...{ seen: { [party]: seen }, judgement: 'taken_up', rationale: 'A plan was made [1].' },
    citations: [typedCitation({ ...cited, ...citation })],
  })
}

import { beforeEach, expect, it, vi } from 'vitest'
import { revisionView } from '@/lib/assessment/status-update/rules/testing'
import type { RevisionCitation } from '@/lib/assessment/status-update/types'
import { log } from '@/lib/ground/platform/log'
import { loadHome } from './home'

vi.mock('@/lib/ground/platform/health', () => ({ outageOf: async () => outage }))
vi.mock('@/lib/ground/platform/today', () => ({ loadToday: async () => '2026-11-26' }))

/** Why nothing can be read just now. */
let outage: 'database_away' | null = null

/** When something was published last on each statement, newest first; the first two cannot be read. */
const everPublished: Readonly<Record<string, string>> = {
  'no-head': '2026-11-26T09:00:00.000Z',
  'no-acts': '2026-11-25T09:00:00.000Z',
  oldest: '2026-11-24T09:00:00.000Z',
  newest: '2026-11-23T09:00:00.000Z',
}
let published = everPublished
const read: string[] = []

vi.mock('@/lib/assessment/status-update/data/latest', () => ({
  findLatestPublished: async (slug: string | null, acts: number, _day: null, without: readonly string[]) =>
    slug === null
      ? Object.keys(published)
          .filter((each) => !without.includes(each))
          .slice(0, acts)
          .map((each) => ({ slug: each, reference: '1a' }))
      : [],
}))
vi.mock('./statement', () => ({ loadStatementHead: headOf, loadStatement: headOf }))
vi.mock('./front', () => ({
  loadLatest: async (slug: string) => {
    read.push(slug)
    if (slug.startsWith('no-acts')) throw new Error('a judgement without its author')
    const at = published[slug] ?? ''
    return {
      items: [{ reference: '1a', title: slug, titleLanguage: 'en', force: 'agreed' }],
      ever: [
        revisionView({
          reference: '1a',
          inShort: 'A test sentence.',
          shownAsInterim: { at, by: null },
        }),
      ],
    }
  },
}))
vi.mock('./judgements', () => ({
  loadAlikeItems: async (slug: string) => {
    read.push(slug)
    if (slug.startsWith('no-acts')) throw new Error('a judgement without its author')
    return [{ reference: '1a', force: 'agreed', states: [{ key: 'taken_up', provisional: true }] }]
  },
}))
vi.mock('./wording', () => ({ loadKnownTexts: async () => [], loadWordedItems: async () => [] }))
vi.mock('../data/front', () => ({
  findPictured: async (slug: string, reference: string) => ({
    items: [
      {
        ...{ reference, force: 'agreed', followed: true, withdrawn: null, governs: [], governedBy: null },
        bearings: [],
        bearingCount: 0,
      },
    ],
    revisions: [
      revisionView({
        ...{
          reference,
          inShort: slug === 'no-example' ? null : 'A test sentence.',
          citations: [cited('S1')],
        },
        shownAsInterim: { at: '2026-11-24T09:00:00.000Z', by: null },
      }),
    ],
    sources: [],
  }),
}))
vi.mock('@/lib/text/commitment/data/commitments', () => ({
  findNamedItems: async () => [{ reference: '1a' }],
}))
vi.mock('../data/events', () => ({
  findNewestSources: async (_most: number, without: readonly string[]) =>
    events.filter(({ slug }) => !without.includes(slug)),
}))
vi.mock('@/lib/assessment/status-update/data/published', () => ({
  findPublishedRevisions: async (slug: string) => {
    if (slug === 'no-acts') throw new Error('a judgement without its author')
    return [
      revisionView({ reference: '1a', citations: [cited('S1'), { ...cited('S2'), stance: 'context' }] }),
    ]
  },
}))

async function headOf(slug: string) {
  if (slug === 'no-head') throw new Error('has no base rendering')
  const base = { language: 'en', url: null }
  return { slug, date: '2022-07-08', parties: [], base, otherRenderings: [], variants: [] }
}

const cited = (sourceId: string) =>
  ({
    number: 1,
    sourceId,
    stance: 'supports',
    shows: `Shown by ${sourceId}.`,
    quote: null,
  }) as RevisionCitation

/** The newest dated sources, one of a statement that cannot be read and one that nobody cites any more. */
const events = [
  { slug: 'no-acts', reference: '1a', sourceId: 'S1', date: '2026-01', publisher: 'A test' },
  { slug: 'newest', reference: '1a', sourceId: 'S2', date: '2025-02', publisher: 'A test' },
  { slug: 'newest', reference: '1a', sourceId: 'S1', date: '2025-01', publisher: 'A test' },
]

beforeEach(() => {
  outage = null
  published = everPublished
  read.length = 0
})

it('passes over a statement that cannot be read, in the example and in the acts, and logs it once', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  for (let times = 0; times < 2; times++) {
    const { example, acts } = await loadHome(['no-acts', 'no-head', 'newest', 'oldest'], 'en')
    expect(example).toMatchObject({
      overview: { statement: { slug: 'newest' } },
      row: { item: { reference: '1a' } },
    })
    expect(acts?.map(({ slug, at }) => [slug, at.slice(0, 10)])).toEqual([
      ['oldest', '2026-11-24'],
      ['newest', '2026-11-23'],
    ])
  }
  expect(logged.mock.calls.map(([said]) => said)).toMatchObject([
    { statement: 'no-acts' },
    { statement: 'no-head' },
  ])
})

it('does not look without end', async () => {
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const slugs = Array.from({ length: 100 }, (_, index) => `no-acts-${index}`)
  published = Object.fromEntries(slugs.map((slug) => [slug, '2026-11-26T09:00:00.000Z']))
  expect((await loadHome([], 'en')).acts).toBeNull()
  expect(read.length).toBeLessThan(slugs.length)
})

it('tells nothing published from nothing that can be read', async () => {
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
  published = { 'no-head': '2026-11-26T09:00:00.000Z', 'no-acts': '2026-11-25T09:00:00.000Z' }
  expect((await loadHome([], 'en')).acts).toBeNull()
  published = {}
  expect((await loadHome([], 'en')).acts).toEqual([])
})

it('fails while nothing can be read, rather than make a page without what is there', async () => {
  outage = 'database_away'
  await expect(loadHome(['no-head'], 'en')).rejects.toThrow('has no base rendering')
  await expect(loadHome([], 'en')).rejects.toThrow()
})

it('tells what sources show, each at its own date, and passes over a statement that cannot be read', async () => {
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const told = (await loadHome([], 'en')).events.map(({ statement, date, use }) => [
    statement.slug,
    date,
    use.citation.shows,
  ])
  // What only gives background is told by no citation that speaks.
  expect(told).toEqual([['newest', '2025-01', 'Shown by S1.']])
})

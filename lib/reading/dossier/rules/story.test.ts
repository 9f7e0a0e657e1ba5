import { describe, expect, it } from 'vitest'
import type { RevisionCitation } from '@/lib/assessment/status-update/types'
import { type LookedUpTo, storyOf } from './story'

const use = (number: number, sourceId: string, shows: string, quote: string | null = null) => ({
  number,
  language: 'en',
  citation: {
    number,
    sourceId,
    stance: 'supports',
    shows,
    linkToStatement: null,
    quote,
    locator: null,
    figure: null,
    expressWithdrawal: false,
    seenCopy: null,
    seenAddress: null,
    seenOn: null,
    quoteExplained: null,
  } satisfies RevisionCitation,
})

const dates: Readonly<Record<string, string | null>> = {
  S1: '2022-06-01',
  S2: '2022-07',
  S3: null,
  S4: '2023',
  S5: '2022-07-08',
  S6: '2025-11',
}

const story = (
  evidence: ReturnType<typeof use>[],
  lookedUpTo: readonly LookedUpTo[] = [],
  lookedOn: readonly string[] = [],
  most = 20,
) =>
  storyOf({
    date: '2022-07-08',
    evidence,
    dateOf: (id) => dates[id] ?? null,
    lookedUpTo,
    lookedOn,
    most,
    history: [
      { act: 'final', at: '2026-11-26T10:00:00.000Z', by: ['Rita'], revisions: [] },
      { act: 'provisional', at: '2026-11-25T10:00:00.000Z', by: [], revisions: [] },
    ],
  })

it('tells what became of an item in the order of dates, a month or a year at its end', () => {
  const { entries, undated } = story(
    [use(1, 'S4', 'd'), use(2, 'S2', 'c'), use(3, 'S1', 'a'), use(4, 'S5', 'b'), use(5, 'S3', 'e')],
    [{ party: 'all', date: '2025-10' }],
  )
  expect(entries.map((entry) => [entry.kind, entry.date.slice(0, 10)])).toEqual([
    ['source', '2022-06-01'],
    ['statement', '2022-07-08'],
    ['source', '2022-07-08'],
    ['source', '2022-07'],
    ['source', '2023'],
    ['looked', '2025-10'],
    ['act', '2026-11-25'],
    ['act', '2026-11-26'],
  ])
  expect(undated).toBe(1)
})

it('knows what was before the statement only where the whole of its date was', () => {
  const before = story([use(1, 'S1', 'a'), use(2, 'S2', 'b'), use(3, 'S5', 'c')]).entries.flatMap((entry) =>
    entry.kind === 'source' ? [[entry.date, entry.isBefore]] : [],
  )
  expect(before).toEqual([
    ['2022-06-01', true],
    ['2022-07-08', false],
    ['2022-07', false],
  ])
})

it('tells the same words of one source once, with every number that they have', () => {
  const quote = 'Test quote, not from the source'
  const numbers = story([
    use(1, 'S1', 'a', quote),
    use(2, 'S1', 'b', quote),
    use(3, 'S1', 'a'),
  ]).entries.flatMap((entry) => (entry.kind === 'source' ? [entry.uses.map(({ number }) => number)] : []))
  expect(numbers).toEqual([[1, 2], [3]])
})

describe('up to when sources were checked', () => {
  const looked = (...args: Parameters<typeof story>) =>
    story(...args).entries.flatMap((entry) =>
      entry.kind === 'looked' ? [[entry.date, entry.lines, entry.isEnd]] : [],
    )
  const apart = [
    { party: 'eu', date: '2025-10' },
    { party: 'spain', date: '2024-03' },
    { party: 'morocco', date: '2025-10' },
  ]

  it('is told at each date, for whom, and as the end at the last one only', () => {
    expect(looked([], apart)).toEqual([
      ['2024-03', ['spain'], false],
      ['2025-10', ['eu', 'morocco'], true],
    ])
    expect(looked([])).toEqual([])
  })

  it.each([
    ['a later search', [], ['2025-11-02'], false],
    ['a search in the same month', [], ['2025-10-31'], true],
    ['an earlier search', [], ['2025-09-30'], true],
    ['a later source that is cited', [use(1, 'S6', 'later')], [], false],
  ])('is the end, but for what readers see of a later look: %s', (_case, evidence, on, isEnd) => {
    expect(looked(evidence, [{ party: 'all', date: '2025-10' }], on)).toEqual([['2025-10', ['all'], isEnd]])
  })
})

it('tells as many acts as are asked for, the newest, and says whether there were earlier ones', () => {
  expect(story([]).told).toEqual({ acts: 2, isAll: true })
  const { entries, told } = story([], [], [], 1)
  expect(entries.map(({ date }) => date)).toEqual(['2022-07-08', '2026-11-26T10:00:00.000Z'])
  expect(told).toEqual({ acts: 1, isAll: false })
})

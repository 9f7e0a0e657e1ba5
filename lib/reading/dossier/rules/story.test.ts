import { describe, expect, it } from 'vitest'
import { citationView } from '@/lib/assessment/status-update/rules/testing'
import type { Stance } from '@/lib/text/method/types'
import { type StoryLine, storyOf } from './story'

const use = (
  number: number,
  sourceId: string,
  shows: string,
  quote: string | null = null,
  stance: Stance = 'supports',
) => ({ number, language: 'en', citation: citationView({ number, sourceId, stance, shows, quote }) })

const line = (
  party: string,
  seenUpTo: string,
  cites: readonly number[] = [],
  since: string | null = null,
) => ({ party, seenUpTo, since, cites: new Set(cites) })

const dates: Readonly<Record<string, string | null>> = {
  S1: '2022-06-01',
  S2: '2022-07',
  S3: null,
  S4: '2023',
  S5: '2022-07-08',
  S6: '2025-11',
  S7: '2024-02-03',
  S8: '2024-10-21',
}

const story = (
  evidence: ReturnType<typeof use>[],
  lines: readonly StoryLine[] = [],
  lookedOn: readonly string[] = [],
  most = { acts: 20, sources: 40 },
) =>
  storyOf({
    date: '2022-07-08',
    evidence,
    dateOf: (id) => dates[id] ?? null,
    lines,
    lookedOn,
    most,
    history: [
      { act: 'final', at: '2026-11-26T10:00:00.000Z', by: ['Rita'], revisions: [] },
      { act: 'provisional', at: '2026-11-25T10:00:00.000Z', by: [], revisions: [] },
    ],
  })

const sourcesOf = (...args: Parameters<typeof story>) =>
  story(...args).entries.flatMap((entry) => (entry.kind === 'source' ? [entry] : []))

it('tells what became of an item in the order of dates, a month or a year at its end, and last what has no date', () => {
  const { entries } = story(
    [use(1, 'S4', 'd'), use(2, 'S2', 'c'), use(3, 'S1', 'a'), use(4, 'S5', 'b'), use(5, 'S3', 'e')],
    [line('all', '2025-10')],
  )
  expect(entries.map(({ kind, date }) => [kind, date?.slice(0, 10) ?? null])).toEqual([
    ['source', '2022-06-01'],
    ['statement', '2022-07-08'],
    ['source', '2022-07-08'],
    ['source', '2022-07'],
    ['source', '2023'],
    ['looked', '2025-10'],
    ['act', '2026-11-25'],
    ['act', '2026-11-26'],
    ['source', null],
  ])
})

it('knows what was before the statement only where the whole of its date was', () => {
  const before = sourcesOf([use(1, 'S1', 'a'), use(2, 'S2', 'b'), use(3, 'S5', 'c')])
  expect(before.map(({ date, isBefore }) => [date, isBefore])).toEqual([
    ['2022-06-01', true],
    ['2022-07-08', false],
    ['2022-07', false],
  ])
})

it('tells the same words of one source once, with every number that they have and for whom, but each stance apart', () => {
  const quote = 'Test quote, not from the source'
  const told = sourcesOf(
    [
      use(1, 'S1', 'a', quote),
      use(2, 'S1', 'b', quote),
      use(3, 'S1', 'a'),
      use(4, 'S1', 'c', quote, 'contradicts'),
    ],
    [line('eu', '2025', [1, 3]), line('spain', '2025', [2]), line('morocco', '2025', [4])],
  )
  expect(told.map(({ uses, lines }) => [uses.map(({ number }) => number), lines])).toEqual([
    [
      [1, 2],
      ['eu', 'spain'],
    ],
    [[3], ['eu']],
    [[4], ['morocco']],
  ])
})

describe('whose words stand open', () => {
  const many = [
    use(1, 'S2', 'a', 'q1'),
    use(2, 'S4', 'b', 'q2'),
    use(3, 'S7', 'c', 'q3'),
    use(4, 'S8', 'd', 'q4'),
    use(5, 'S6', 'e', 'q5'),
    use(6, 'S3', 'f', 'q6'),
    use(7, 'S1', 'g', 'q7', 'context'),
  ]
  const open = (...args: Parameters<typeof story>) =>
    sourcesOf(...args).flatMap(({ isOpen, uses }) => (isOpen ? [uses[0]?.number] : []))

  it('all that speak, where these are few, and never background', () => {
    expect(open([...many.slice(0, 5), ...many.slice(6)])).toEqual([1, 2, 3, 4, 5])
  })

  it.each([
    ['the one from which a line dates its judgement', [line('all', '2025', [1, 2, 3, 4], '2024-10')], [4]],
    ['the first since the statement where its line gives no date', [line('all', '2025', [2, 3, 4])], [2]],
    ['the same where no source has that date', [line('all', '2025', [3, 4], '2019')], [3]],
    ['one for each line', [line('eu', '2025', [1, 2]), line('spain', '2025', [3, 4])], [1, 3]],
    ['none for a line that cites nothing since', [line('all', '2025', [6, 7])], []],
  ])('of more: %s', (_case, lines, numbers) => {
    expect(open(many, lines)).toEqual(numbers)
  })

  it('and what speaks against', () => {
    const against = use(8, 'S6', 'h', 'q8', 'contradicts')
    expect(open([...many, against], [line('all', '2025', [2, 8])])).toEqual([2, 8])
  })
})

it('tells as many sources as are asked for: what speaks before background, and of each the newest', () => {
  const evidence = [
    use(1, 'S6', 'background', null, 'context'),
    use(2, 'S1', 'old'),
    use(3, 'S7', 'newer'),
    use(4, 'S8', 'newest'),
  ]
  const most = { acts: 20, sources: 2 }
  expect(sourcesOf(evidence, [], [], most).map(({ uses }) => uses[0]?.number)).toEqual([3, 4])
  expect(story(evidence, [], [], most).sources).toEqual({ told: 2, of: 4 })
  expect(sourcesOf(evidence, [], [], { acts: 20, sources: 4 }).map(({ uses }) => uses[0]?.number)).toEqual([
    2, 3, 4, 1,
  ])
})

describe('up to when sources were checked', () => {
  const looked = (...args: Parameters<typeof story>) =>
    story(...args).entries.flatMap((entry) =>
      entry.kind === 'looked' ? [[entry.date, entry.lines, entry.isEnd]] : [],
    )
  const apart = [line('eu', '2025-10'), line('spain', '2024-03'), line('morocco', '2025-10')]

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
    expect(looked(evidence, [line('all', '2025-10')], on)).toEqual([['2025-10', ['all'], isEnd]])
  })
})

it('tells as many acts as are asked for, the newest, and says whether there were earlier ones', () => {
  expect(story([]).told).toEqual({ acts: 2, isAll: true })
  const { entries, told } = story([], [], [], { acts: 1, sources: 40 })
  expect(entries.map(({ date }) => date)).toEqual(['2022-07-08', '2026-11-26T10:00:00.000Z'])
  expect(told).toEqual({ acts: 1, isAll: false })
})

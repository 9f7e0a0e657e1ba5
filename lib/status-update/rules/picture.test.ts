import { describe, expect, test } from 'vitest'
import type { RevisionView, Stance } from '../types'
import type { ShownLine } from './lines'
import { mirrored, type PicturedSource, positionOf, stripOf, yearsOf } from './picture'
import { allReadUpToOf, readUpToOf } from './read-up-to'

const axis = { start: '2022-07-08', today: '2026-11-24' }

const source = (date: string | null, stance: Stance = 'supports', cited = false): PicturedSource => ({
  id: 'S1',
  date,
  stance,
  cited,
})

type Judged = Pick<RevisionView, 'judgement' | 'since' | 'seenUpTo'>

const line = (given: Partial<Judged> & { as?: 'final' | 'provisional' } = {}): ShownLine<Judged> => ({
  party: 'all',
  as: given.as ?? 'provisional',
  newerWaits: false,
  shown: {
    judgement: given.judgement ?? 'taken_up',
    since: given.since ?? null,
    seenUpTo: given.seenUpTo ?? '2025-10',
  },
})

describe('where a date stands', () => {
  test.each([
    ['2022-07-08', 1.24],
    ['2026-11-24', 87.45],
    ['2025-10-24', 66.11],
    ['2023-01-01', 10.78],
    // A month stands at its middle, never at a day that nobody knows.
    ['2025-02', 52.56],
    ['2024', 40.26],
  ])('%s', (date, x) => {
    expect(positionOf(axis, date)).toBeCloseTo(x, 1)
  })

  test.each([
    ['before the statement', '2017-12-20', 1.24],
    ['a year that began before it', '2022', 1.24],
    ['after today', '2027-05', 87.45],
  ])('%s', (_, date, x) => {
    expect(positionOf(axis, date)).toBe(x)
  })

  test('what is no date is refused', () => {
    expect(() => positionOf(axis, 'soon')).toThrow(RangeError)
  })

  test('on the statement’s own day everything stands at the start', () => {
    expect(positionOf({ start: '2022-07-08', today: '2022-07-08' }, '2022-07-08')).toBe(1.24)
  })
})

describe('years', () => {
  test('one line for each that has begun since', () => {
    expect(yearsOf(axis).map(({ year, x }) => [year, x])).toEqual([
      [2023, 10.78],
      [2024, 30.44],
      [2025, 50.16],
      [2026, 69.83],
    ])
  })

  test('a year is not written over today or over the one before', () => {
    const labels = (today: string) =>
      yearsOf({ start: '2022-07-08', today }).flatMap(({ year, labelled }) => (labelled ? [year] : []))
    expect(labels('2027-01-10')).toEqual([2023, 2024, 2025, 2026])
    expect(labels('2052-07-08').length).toBeLessThan(15)
    expect(labels('2022-12-01')).toEqual([])
  })
})

describe('ticks', () => {
  const ticksOf = (...sources: PicturedSource[]) => stripOf(axis, sources, [], null).ticks

  test.each<[Stance, boolean, number, number]>([
    ['supports', false, 7, 12],
    ['supports', true, 1, 12],
    ['contradicts', false, 12, 17],
    ['contradicts', true, 12, 23],
    ['context', false, 9.5, 14.5],
    ['context', true, 8, 16],
  ])('%s, cited %s', (stance, cited, top, bottom) => {
    expect(ticksOf(source('2024', stance, cited))).toMatchObject([{ top, bottom, cited }])
  })

  test('undated sources stand beyond today, cited ones first', () => {
    expect(ticksOf(source(null), source(null, 'supports', true)).map(({ x, cited }) => [x, cited])).toEqual([
      [90.7, true],
      [91.6, false],
    ])
  })

  test('however many are undated, they stay on the strip', () => {
    const xs = ticksOf(...Array.from({ length: 60 }, () => source(null))).map(({ x }) => x)
    expect(Math.max(...xs)).toBeLessThanOrEqual(99)
    expect(new Set(xs).size).toBe(60)
  })
})

describe('time that nobody has read', () => {
  const unread = (readUpTo: string | null) => stripOf(axis, [], [], readUpTo).unread

  test('begins the day after the last day of what was seen', () => {
    expect(unread('2025-10')).toEqual({ from: 66.54, to: 87.45 })
    expect(unread('2025-10-31')).toEqual({ from: 66.54, to: 87.45 })
  })

  test('is all of it where nobody looked, and none of it once read up to today', () => {
    expect(unread(null)).toEqual({ from: 1.24, to: 87.45 })
    expect(unread('2026-11-24')).toBeNull()
    expect(unread('2026')).toBeNull()
  })

  test('over several lines the latest reading counts', () => {
    expect(readUpToOf([line({ seenUpTo: '2024' }), line({ seenUpTo: '2025-03' })])).toBe('2025-03')
    expect(readUpToOf([])).toBeNull()
  })

  test('all of it is read up to the earliest reading only', () => {
    expect(allReadUpToOf([line({ seenUpTo: '2026-11-20' }), line({ seenUpTo: '2025-10' })])).toBe('2025-10')
    expect(allReadUpToOf([])).toBeNull()
  })
})

describe('stretches of a judgement', () => {
  const segments = (...lines: ShownLine<Judged>[]) => stripOf(axis, [], lines, null).segments

  test('from its beginning to what was seen', () => {
    expect(segments(line({ since: '2023-01-01', seenUpTo: '2025-10', as: 'final' }))).toEqual([
      { judgement: 'taken_up', provisional: false, from: 10.78, to: 66.49, y: 12 },
    ])
  })

  test('none where nobody said when it began', () => {
    expect(segments(line({ since: null }))).toEqual([])
  })

  test('two lines do not hide each other', () => {
    const both = segments(
      line({ since: '2023' }),
      line({ since: '2023', judgement: 'reaffirmed', as: 'final' }),
    )
    expect(both.map(({ y, provisional }) => [y, provisional])).toEqual([
      [10.5, true],
      [13.5, false],
    ])
  })

  test('never runs backwards', () => {
    const [segment] = segments(line({ since: '2025', seenUpTo: '2025-01' }))
    expect(segment?.to).toBe(segment?.from)
  })
})

test('mirrored, everything stands as far from the other side', () => {
  const strip = stripOf(axis, [source('2023-01-01')], [line({ since: '2023-01-01' })], '2025-10')
  const turned = mirrored(strip)
  expect(turned).toMatchObject({ start: 98.76, today: 12.55, unread: { from: 12.55, to: 33.46 } })
  expect(turned.ticks.map(({ x }) => x)).toEqual([89.22])
  expect(turned.segments).toMatchObject([{ from: 33.51, to: 89.22 }])
  expect(mirrored(turned)).toEqual(strip)
})

import { describe, expect, test } from 'vitest'
import type { Stance } from '@/lib/text/method/types'
import type { RevisionView } from '../types'
import type { ShownLine } from './lines'
import {
  type Axis,
  acrossOf,
  BASE,
  FIRST,
  LAST,
  type PicturedSource,
  type Place,
  placeOfDate,
  positionOf,
  restOf,
  stripOf,
  yearNames,
} from './picture'
import { allReadUpToOf, readUpToOf } from './read-up-to'

const axis = { start: '2022-07-08', today: '2026-11-24' }
/** In percent, as a number. */
const at = (place: Place, on: Axis = axis) => Number.parseFloat(acrossOf(on, place, false))
const atDate = (date: string, on: Axis = axis) => at(placeOfDate(on, date), on)

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
    expect(atDate(date)).toBeCloseTo(x, 1)
    expect(positionOf(axis, date)).toBe(atDate(date))
  })

  test.each([
    ['before the statement', '2017-12-20', 1.24],
    ['a year that began before it', '2022', 1.24],
    ['after today', '2027-05', 87.45],
  ])('%s', (_, date, x) => {
    expect(atDate(date)).toBe(x)
  })

  test('what is no date is refused', () => {
    expect(() => atDate('soon')).toThrow(RangeError)
  })
})

describe('years', () => {
  test('one line for each that has begun since', () => {
    expect(stripOf(axis, [], [], null).years.map(({ year, place }) => [year, at(place)])).toEqual([
      [2023, 10.78],
      [2024, 30.44],
      [2025, 50.16],
      [2026, 69.83],
    ])
  })

  const named = (today: string, letters?: number) =>
    yearNames({ start: '2022-07-08', today }, letters).map(({ year }) => year)

  test('a year is not named over the end or over the one before', () => {
    expect(named('2027-01-10')).toEqual([2023, 2024, 2025, 2026])
    expect(named('2052-07-08').length).toBeLessThan(15)
    expect(named('2022-12-01')).toEqual([])
  })
})

describe('ticks', () => {
  const ticksOf = (...sources: PicturedSource[]) => stripOf(axis, sources, [], null).ticks

  test('undated sources stand beyond today, cited ones first', () => {
    expect(
      ticksOf(source(null), source(null, 'supports', true)).map(({ place, cited }) => [at(place), cited]),
    ).toEqual([
      [90.7, true],
      [91.6, false],
    ])
  })

  test('what is older than the statement stands before its line in its order, each a mark of its own', () => {
    const older = ['2017-12-20', '2018', '2022-05', '2022-05-13', '2019-03', '2021-11-02'].map((date) =>
      source(date),
    )
    const { ticks, more } = stripOf(axis, older, [], null)
    expect(ticks.map(({ place }) => place)).toEqual(older.map(() => FIRST))
    expect(ticks.map(({ shift }) => shift)).toEqual([-8, -11, -14, -17, -20, -23])
    expect(more).toEqual([])
  })

  test('those of one day, or of days beside it, do not lie on each other', () => {
    const near = ['2023-06-05', '2023-06-05', '2023-06-05', '2023-06-06', '2023-06-07', '2023-06-20']
    const ticks = ticksOf(...near.map((date) => source(date)))
    const pixels = ticks.map(({ place, shift }) => ('day' in place ? place.day * 0.25 : 0) + shift)
    const sorted = [...pixels].sort((a, b) => a - b)
    for (const [index, pixel] of sorted.entries())
      if (index > 0) expect(pixel - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(2.5)
  })

  test('of four hundred on one day as many are drawn as have room, and how many more is said', () => {
    const many = Array.from({ length: 400 }, (_, index) => source('2023-06-05', 'supports', index === 399))
    const { ticks, more } = stripOf(axis, many, [], null)
    expect(ticks.length).toBe(13)
    expect(ticks.some(({ cited }) => cited)).toBe(true)
    expect(Math.max(...ticks.map(({ shift }) => shift))).toBe(36)
    expect(more.map(({ n }) => n)).toEqual([387])
    const older = stripOf(
      axis,
      Array.from({ length: 400 }, () => source('2020')),
      [],
      null,
    )
    expect([older.ticks.length, older.more.map(({ n }) => n)]).toEqual([16, [384]])
  })

  test.each<[string, unknown]>([
    ['2023-06-05', null],
    ['2023-06', { from: { day: 328 }, to: { day: 357 } }],
    // It may be from before the statement: as much of it as may lie after is drawn.
    ['2022', { from: FIRST, to: { day: 176 } }],
  ])('what of %s is not known is drawn', (date, span) => {
    expect(ticksOf(source(date)).map((tick) => tick.span)).toEqual([span])
  })
})

describe('time that nobody has read', () => {
  const unread = (readUpTo: string | null) => {
    const since = stripOf(axis, [], [], readUpTo).unread
    return [at(since), restOf(axis, since)]
  }

  test('begins the day after the last day of what was seen', () => {
    expect(unread('2025-10')).toEqual([66.54, '20.91%'])
    expect(unread('2025-10-31')).toEqual([66.54, '20.91%'])
  })

  test('is all of it where nobody looked, and none of it once read up to today', () => {
    expect(unread(null)).toEqual([1.24, '86.21%'])
    expect(unread('2026-11-24')).toEqual([87.45, '0%'])
    expect(unread('2026')).toEqual([87.45, '0%'])
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

describe('the steps of an item', () => {
  const steps = (...lines: ShownLine<Judged>[]) =>
    stripOf(axis, [], lines, null).steps.map(({ from, to, ...each }) => ({
      ...each,
      from: at(from),
      to: at(to),
    }))

  test('from the beginning of what holds to what was seen', () => {
    expect(steps(line({ since: '2023-01-01', seenUpTo: '2025-10', as: 'final' }))).toEqual([
      {
        judgement: 'taken_up',
        provisional: false,
        since: '2023-01-01',
        from: 10.78,
        to: 66.49,
        y: BASE - 26,
      },
    ])
  })

  test('stand the higher the further they got, and findings on the line of time', () => {
    const ladder = ['reaffirmed', 'taken_up', 'resourced', 'operating', 'delivered'] as const
    const heights = ladder.map((judgement) => steps(line({ since: '2023', judgement }))[0]?.y ?? BASE)
    expect(heights).toEqual([...heights].sort((a, b) => b - a))
    expect(new Set([BASE, ...heights]).size).toBe(ladder.length + 1)
    expect(steps(line({ since: '2023', judgement: 'supported' }))).toMatchObject([{ y: BASE }])
  })

  test('where nobody said since when, the line begins with the statement and no day is given it', () => {
    expect(steps(line({ since: null }))).toMatchObject([{ since: null, from: 1.24, y: BASE - 26 }])
    // Nothing says since when nothing was found, nor since when a claim holds: no line is drawn.
    expect(steps(line({ judgement: 'no_public_evidence' }), line({ judgement: 'disputed' }))).toEqual([])
  })

  test('two judgements are two, and one of several parties is one, from the first of them to the last look', () => {
    const apart = steps(
      line({ since: '2023', seenUpTo: '2024' }),
      line({ since: '2023', judgement: 'reaffirmed', as: 'final' }),
      line({ since: '2022-10', seenUpTo: '2025', as: 'final' }),
    )
    expect(apart.map(({ judgement, provisional, since }) => [judgement, provisional, since])).toEqual([
      ['taken_up', false, '2022-10'],
      ['reaffirmed', false, '2023'],
    ])
    expect(apart[0]?.to).toBe(atDate('2025-12-31'))
  })

  test('never run backwards', () => {
    const [step] = steps(line({ since: '2025', seenUpTo: '2025-01' }))
    expect(step?.to).toBe(step?.from)
  })
})

test('on a page that reads from right to left everything stands as far from the other side', () => {
  const back = (place: Place) => acrossOf(axis, place, true)
  expect([back(FIRST), back(LAST)]).toEqual(['98.76%', '12.55%'])
  expect(back(placeOfDate(axis, '2023-01-01'))).toBe('89.22%')
  expect(back({ at: 90.7 })).toBe('9.3%')
})

import { describe, expect, test } from 'vitest'
import { type Decided, latencyOf, medianOf } from './latency'

describe('days between two moments', () => {
  test.each([
    ['the same day', '2026-11-24T00:01:00.000Z', '2026-11-24T23:59:00.000Z', 0],
    ['across midnight', '2026-11-24T23:59:00.000Z', '2026-11-25T00:01:00.000Z', 1],
    ['a leap day', '2028-02-28T12:00:00.000Z', '2028-03-01T12:00:00.000Z', 2],
  ])('%s', (_, submittedAt, decidedAt, days) => {
    expect(latencyOf([{ submittedAt, decidedAt, sentBack: false }])).toMatchObject([
      { shortest: days, longest: days },
    ])
  })
})

describe('the median', () => {
  test.each<[readonly number[], number | null]>([
    [[], null],
    [[3], 3],
    [[9, 1], 5],
    [[2, 3], 2.5],
    [[10, 1, 2], 2],
  ])('of %j', (numbers, median) => {
    expect(medianOf(numbers)).toBe(median)
  })
})

describe('latency', () => {
  const decided = (submittedAt: string, decidedAt: string, sentBack = false): Decided => ({
    submittedAt: `${submittedAt}T09:00:00.000Z`,
    decidedAt: `${decidedAt}T10:00:00.000Z`,
    sentBack,
  })
  test('by the quarter of the decision; quarters without any are left out', () => {
    expect(
      latencyOf([
        decided('2026-09-28', '2026-10-01'),
        decided('2026-10-01', '2026-10-01', true),
        decided('2026-10-01', '2026-10-11'),
        decided('2026-02-01', '2026-02-02'),
      ]),
    ).toEqual([
      { quarter: '2026-1', n: 1, sentBack: 0, median: 1, shortest: 1, longest: 1 },
      { quarter: '2026-4', n: 3, sentBack: 1, median: 3, shortest: 0, longest: 10 },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { addWorkingDays } from './working-days'

describe('addWorkingDays: the day of the event is not counted', () => {
  it.each([
    ['from a Monday', '2026-11-23', 1, '2026-11-24'],
    ['from a Friday', '2026-11-27', 1, '2026-11-30'],
    ['from a Saturday', '2026-11-28', 1, '2026-11-30'],
    ['from a Sunday', '2026-11-29', 5, '2026-12-04'],
    ['fifteen are three weeks', '2026-11-24', 15, '2026-12-15'],
    ['thirty are six weeks', '2026-11-24', 30, '2027-01-05'],
    ['twenty are four weeks', '2026-11-24', 20, '2026-12-22'],
    ['over a leap day', '2028-02-28', 2, '2028-03-01'],
    ['over the end of February in another year', '2027-02-26', 2, '2027-03-02'],
    ['none', '2026-11-28', 0, '2026-11-28'],
  ])('%s', (_case, day, count, expected) => expect(addWorkingDays(day, count)).toBe(expected))
})

import { describe, expect, it } from 'vitest'
import { nextDueOn } from './cadence'

describe('when a question comes back', () => {
  it.each([
    ['once', '2026-11-24', null, 24, '2026-11-24', null],
    ['a month later', '2026-11-24', 1, 24, '2026-11-24', '2026-12-24'],
    ['completed before its day', '2026-12-24', 6, 24, '2026-11-24', '2027-06-24'],
    ['the end of January', '2027-01-31', 1, 31, '2027-01-31', '2027-02-28'],
    ['the end of January in a leap year', '2028-01-31', 1, 31, '2028-01-31', '2028-02-29'],
    ['back from February', '2027-02-28', 1, 31, '2027-02-28', '2027-03-31'],
    ['a leap day, yearly', '2028-02-29', 12, 29, '2028-03-01', '2029-02-28'],
    ['completed late, within the cadence', '2026-01-31', 6, 31, '2026-03-02', '2026-07-31'],
    ['completed very late: what has passed is skipped', '2026-01-31', 1, 31, '2026-11-24', '2026-11-30'],
    ['completed on the day when it would be due again', '2026-01-24', 1, 24, '2026-11-24', '2026-12-24'],
    ['every five years', '2026-11-24', 60, 24, '2026-11-24', '2031-11-24'],
  ])('%s', (_case, dueOn, cadenceMonths, anchorDay, today, answer) => {
    expect(nextDueOn({ dueOn, cadenceMonths, anchorDay }, today)).toBe(answer)
  })
})

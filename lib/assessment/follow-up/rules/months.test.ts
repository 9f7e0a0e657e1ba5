import { describe, expect, it, test } from 'vitest'
import { calendarSpan, weeksOf } from './months'

describe('the weeks of a month', () => {
  it('begin on Monday and leave the neighbours out', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks[3]?.[1]).toBe('2026-11-17')
    expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null])
  })

  it.each([
    ['2027-02', 4, 28],
    ['2028-02', 5, 29],
    ['2026-12', 5, 31],
    ['2027-05', 6, 31],
  ])('%s has %i and all its %i days in order', (month, weeks, days) => {
    const table = weeksOf(month)
    expect(table).toHaveLength(weeks)
    const shown = table.flat().filter((day) => day !== null)
    expect(shown).toHaveLength(days)
    expect(shown).toEqual([...shown].sort())
    expect(new Set(shown).size).toBe(days)
  })
})

test.each([
  ['nothing due: a year ahead', [], '2026-11', '2027-11'],
  ['something overdue', ['2026-03-17'], '2026-03', '2027-11'],
  ['something far ahead', ['2030-01-31', '2026-12-01'], '2026-11', '2030-01'],
])('%s', (_case, dueDays, first, last) => {
  expect(calendarSpan(dueDays, '2026-11-24')).toEqual({ first, last })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from './calendar'
import {
  comparePartialDates,
  earliestOf,
  isInFuture,
  isKnownDate,
  isLaterThan,
  isPartialDate,
  latestOf,
  liesOnOrAfter,
  parseKnownDate,
  parsePartialDate,
} from './partial-date'

describe('what is a partial date', () => {
  test.each([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['1900-02', 'month', '1900-02-01', '1900-02-28'],
    ['2022-07-08', 'day', '2022-07-08', '2022-07-08'],
  ])('%s is a %s', (text, precision, firstDay, lastDay) => {
    expect(parsePartialDate(text)).toEqual({ text, precision, firstDay, lastDay })
    expect(isPartialDate(text)).toBe(true)
  })

  test.each([
    '',
    '0000',
    '2024-00',
    '2024-13',
    '2023-02-29',
    '2024-06-31',
    '2024-01-32',
    '2024-10-21T00:00',
    ' 2024',
    '2024\n',
    'octobre 2024',
    '٢٠٢٤',
  ])('%j is none', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  test('every day of the calendar is one, and its month ends where the calendar says', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10)
        const monthEnd = new Date(`${text.slice(0, 7)}-01T00:00:00Z`)
        monthEnd.setUTCMonth(monthEnd.getUTCMonth() + 1, 0)
        expect(isDay(text)).toBe(true)
        expect(parsePartialDate(text.slice(0, 7))?.lastDay).toBe(monthEnd.toISOString().slice(0, 10))
      }),
    )
  })
})

describe('what is known by its bounds', () => {
  test.each([
    ['2018-05-02/2022-12-13', '2018-05-02', '2022-12-13'],
    ['2018/2022', '2018-01-01', '2022-12-31'],
    ['2018-02/2018-02-20', '2018-02-01', '2018-02-20'],
  ])('%s lies between %s and %s', (text, firstDay, lastDay) => {
    expect(parseKnownDate(text)).toEqual({ text, precision: 'bounds', firstDay, lastDay })
    expect(isKnownDate(text)).toBe(true)
    expect(isPartialDate(text)).toBe(false)
  })

  test.each([
    '2022-12-13/2018-05-02',
    '2018/2018',
    '2018-02-20/2018-02',
    '2018-05-02/',
    '/2022-12-13',
    '2018-05-02/..',
    '2018-02-30/2022',
    '2018/2019/2020',
    '2018-05-02/2022-12-13?',
  ])('%j is none', (text) => {
    expect(parseKnownDate(text)).toBeNull()
  })

  test('it counts where all of it does, and is compared by all of it', () => {
    expect(liesOnOrAfter('2022-07-08/2023', '2022-07-08')).toBe(true)
    expect(liesOnOrAfter('2022-07-07/2023', '2022-07-08')).toBe(false)
    expect(isLaterThan('2023/2024', '2022')).toBe(true)
    expect(isLaterThan('2022-12-31/2024', '2022')).toBe(false)
    expect(isInFuture('2026/2027', '2026-12-01')).toBe(false)
    expect(isInFuture('2027/2028', '2026-12-01')).toBe(true)
    expect(latestOf(['2022-10', '2018/2023', '2022-12-31'])).toBe('2018/2023')
    expect(['2019', '2018-05-02/2022', '2018-05-02', '2018'].sort(comparePartialDates)).toEqual([
      '2018',
      '2018-05-02',
      '2018-05-02/2022',
      '2019',
    ])
  })
})

describe('a year or month counts only when all of it lies on or after the day', () => {
  test.each([
    ['2022-07-08', true],
    ['2022-07-07', false],
    ['2022-07', false],
    ['2022-08', true],
    ['2022', false],
    ['2023', true],
    ['undated', false],
  ])('%s on or after 2022-07-08: %s', (partial, expected) => {
    expect(liesOnOrAfter(partial, '2022-07-08')).toBe(expected)
  })

  test('a month counts when the statement is of its first day', () => {
    expect(liesOnOrAfter('2022-07', '2022-07-01')).toBe(true)
    expect(liesOnOrAfter('2022', '2022-01-01')).toBe(true)
  })
})

describe('later and latest', () => {
  test.each([
    ['2024-10-22', '2024-10-21', true],
    ['2024-10-31', '2024-10', false],
    ['2024-11-01', '2024-10', true],
    ['2025', '2024', true],
    ['2024', '2024-10', false],
    ['soon', '2024', false],
  ])('all of %s after all of %s: %s', (a, b, expected) => {
    expect(isLaterThan(a, b)).toBe(expected)
  })

  test('the latest is the one that ends last', () => {
    expect(latestOf(['2024-10', '2024-10-30', '2023'])).toBe('2024-10')
    expect(latestOf(['soon'])).toBeNull()
  })

  test('the earliest is the one that ends first', () => {
    expect(earliestOf(['2024-10', '2024-10-30', '2024'])).toBe('2024-10-30')
    expect(earliestOf(['soon'])).toBeNull()
  })
})

test.each([
  ['2026', false],
  ['2026-11', false],
  ['2026-11-24', false],
  ['2026-11-25', true],
  ['2027', true],
])('%s is yet to come on 24 November 2026: %s', (date, answer) => {
  expect(isInFuture(date, '2026-11-24')).toBe(answer)
})

import { describe, expect, it, test } from 'vitest'
import {
  addMonths,
  dayAfter,
  daysBetween,
  daysInMonth,
  isCalendarDay,
  isCalendarMonth,
  monthAfter,
} from './calendar'

test.each([
  ['2026-11-24', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['2026-11-31', false],
  ['2026-11', false],
  ['2026-11-24T00:00', false],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['', false],
])('%s as a day: %s', (text, answer) => {
  expect(isCalendarDay(text)).toBe(answer)
})

test.each([
  ['2026-11', true],
  ['2026-00', false],
  ['2026-13', false],
  ['2026-11-24', false],
  ['2200-01', false],
])('%s as a month: %s', (text, answer) => {
  expect(isCalendarMonth(text)).toBe(answer)
})

describe('months later', () => {
  it.each([
    ['2026-11-24', 1, undefined, '2026-12-24'],
    ['2027-01-31', 1, undefined, '2027-02-28'],
    ['2028-01-31', 1, undefined, '2028-02-29'],
    ['2027-02-28', 1, 31, '2027-03-31'],
    ['2027-02-28', 1, undefined, '2027-03-28'],
    ['2028-02-29', 12, undefined, '2029-02-28'],
    ['2029-02-28', 36, 29, '2032-02-29'],
    ['2026-11-24', 60, undefined, '2031-11-24'],
  ])('%s and %i, kept to %s, is %s', (day, count, anchor, answer) => {
    expect(addMonths(day, count, anchor)).toBe(answer)
  })

  it.each([
    ['2026-11', 2, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', 0, '2026-11'],
  ])('%s and %i is %s', (month, count, answer) => {
    expect(monthAfter(month, count)).toBe(answer)
  })
})

test.each([
  ['2027-02', 28],
  ['2028-02', 29],
  ['2026-11', 30],
  ['2026-12', 31],
])('%s has %i days', (month, days) => {
  expect(daysInMonth(month)).toBe(days)
})

test.each([
  ['2026-11-17', '2026-11-24', 7],
  ['2026-11-24', '2026-11-24', 0],
  ['2026-11-25', '2026-11-24', -1],
  ['2026-03-28', '2026-03-30', 2],
  ['2027-12-31', '2028-03-01', 61],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
  expect(dayAfter(from, days)).toBe(to)
})

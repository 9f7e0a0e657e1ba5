import { expect, test } from 'vitest'
import { isDateAsKnown, isYetToCome } from './date-as-known'

test.each([
  ['2024', true],
  ['2024-02', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13', false],
  ['2024-00', false],
  ['0000', false],
  ['24', false],
  ['2024-2', false],
  ['June 2023', false],
  ['', false],
])('%s is a date as known: %s', (text, answer) => {
  expect(isDateAsKnown(text)).toBe(answer)
})

test.each([
  ['2026', false],
  ['2026-11', false],
  ['2026-11-24', false],
  ['2026-11-25', true],
  ['2026-12', true],
  ['2027', true],
  ['2025-12-31', false],
])('%s is yet to come on 24 November 2026: %s', (date, answer) => {
  expect(isYetToCome(date, '2026-11-24')).toBe(answer)
})

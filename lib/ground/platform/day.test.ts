import { describe, expect, it } from 'vitest'
import { endOf, isBy } from './day'

const today = '2026-11-24'

describe('by the end of a day', () => {
  it.each([
    ['the last millisecond', '2026-11-24T23:59:59.999Z', true],
    ['the first of the next', '2026-11-25T00:00:00.000Z', false],
    ['the day itself', '2026-11-24', true],
    ['never', null, false],
  ])('%s', (_case, moment, expected) => {
    expect(isBy(today, moment)).toBe(expected)
  })
})

it('a day ends where the next begins, and now has no end', () => {
  expect(endOf('2024-02-28')).toBe('2024-02-29T00:00:00.000Z')
  expect(endOf('2025-12-31')).toBe('2026-01-01T00:00:00.000Z')
  expect(endOf(null)).toBe('infinity')
})

import { describe, expect, it } from 'vitest'
import { isBy } from './day'

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

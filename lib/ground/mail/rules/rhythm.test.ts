import { expect, it } from 'vitest'
import { nextLetterAt } from './rhythm'

// 27 November 2026 is a Friday.
it.each([
  ['instant', '2026-11-27T10:00:00Z', '2026-11-27T10:00:00.000Z'],
  ['daily', '2026-11-27T05:59:59Z', '2026-11-27T06:00:00.000Z'],
  ['daily', '2026-11-27T06:00:00Z', '2026-11-28T06:00:00.000Z'],
  ['daily', '2026-12-31T23:59:59Z', '2027-01-01T06:00:00.000Z'],
  ['weekly', '2026-11-27T10:00:00Z', '2026-11-30T06:00:00.000Z'],
  ['weekly', '2026-11-30T05:00:00Z', '2026-11-30T06:00:00.000Z'],
  ['weekly', '2026-11-30T06:00:00Z', '2026-12-07T06:00:00.000Z'],
] as const)('%s, after %s: %s', (rhythm, after, expected) => {
  expect(nextLetterAt(rhythm, new Date(after)).toISOString()).toBe(expected)
})

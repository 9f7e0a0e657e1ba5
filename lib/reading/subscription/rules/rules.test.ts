import { describe, expect, it } from 'vitest'
import { nextTelling } from './rhythm'

describe('when somebody is told next', () => {
  it.each([
    ['instant', '2026-11-27T21:00:00.000Z', '2026-11-27T21:05:00.000Z'],
    ['daily', '2026-11-27T21:00:00.000Z', '2026-11-28T06:00:00.000Z'],
    ['daily', '2026-11-27T05:59:00.000Z', '2026-11-27T06:00:00.000Z'],
    ['daily', '2026-11-27T06:00:00.000Z', '2026-11-28T06:00:00.000Z'],
    ['weekly', '2026-11-27T21:00:00.000Z', '2026-11-30T06:00:00.000Z'],
    ['weekly', '2026-11-30T05:00:00.000Z', '2026-11-30T06:00:00.000Z'],
    ['weekly', '2026-11-30T06:00:00.000Z', '2026-12-07T06:00:00.000Z'],
  ] as const)('%s after %s: %s', (how, moment, next) => {
    expect(nextTelling(how, new Date(moment)).toISOString()).toBe(next)
  })
})

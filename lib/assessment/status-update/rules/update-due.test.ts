import { describe, expect, it } from 'vitest'
import { isUpdateDue, updateDueFrom, updateDueOf } from './update-due'

describe('an update is due', () => {
  it.each([
    ['2026-02-10', '2026-11-10'],
    ['2026-02', '2026-11-28'],
    ['2026-05-31', '2027-02-28'],
    ['2025', '2026-09-30'],
    ['no date', null],
  ])('of sources checked up to %s from %s on', (seenUpTo, day) => {
    expect(updateDueFrom(seenUpTo)).toBe(day)
  })

  it.each([
    ['2026-11-27', false],
    ['2026-11-28', true],
    ['2027-01-01', true],
  ])('on %s of those checked up to February 2026: %s', (day, isDue) => {
    expect(isUpdateDue('2026-02', day)).toBe(isDue)
  })

  it.each([
    ['of none', '2026-11-27', {}],
    ['of some', '2026-11-28', { updateDue: 'some' }],
    ['of all', '2026-12-31', { updateDue: 'all' }],
  ])('%s of several on %s', (_, day, due) => {
    expect(updateDueOf({ seenUpTo: '2026-02', seenLast: '2026-03' }, day)).toEqual(due)
  })

  it('of nothing where nothing is judged', () => {
    expect(updateDueOf({ seenUpTo: null, seenLast: null }, '2026-12-31')).toEqual({})
  })
})

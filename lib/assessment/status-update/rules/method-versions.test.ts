import { describe, expect, it } from 'vitest'
import { isCalendarDay } from '@/lib/ground/i18n/calendar'
import {
  CURRENT_METHOD,
  isInMethod,
  METHOD_CHANGES,
  METHOD_VERSIONS,
  methodAddress,
  methodOfJudgement,
  methodOn,
} from './method-versions'

describe('the history of the method', () => {
  it('counts its versions from 1, each of a later day than the one before', () => {
    expect(METHOD_VERSIONS.map(({ number }) => number)).toEqual(
      METHOD_VERSIONS.map((_each, index) => index + 1),
    )
    const days = METHOD_VERSIONS.map(({ since }) => since)
    expect(days.every(isCalendarDay)).toBe(true)
    expect(days).toEqual([...new Set(days)].sort())
  })

  it('tells every change once, with the version that made it', () => {
    expect(METHOD_VERSIONS.flatMap(({ changes }) => changes)).toEqual(METHOD_CHANGES)
    expect(METHOD_VERSIONS.every(({ changes }) => changes.length > 0)).toBe(true)
  })

  it.each([
    ['2026-11-23', undefined],
    ['2026-11-24', 1],
    ['2026-11-25', 2],
    ['2026-11-26', 3],
    ['2026-11-27', 4],
    ['2031-01-01', CURRENT_METHOD.number],
  ])('at the end of %s version %s stood', (day, number) => {
    expect(methodOn(day)?.number).toBe(number)
  })

  it.each([
    ['names one', 2, '2026-11-27T10:00:00.000Z', 2],
    ['names none', null, '2026-11-26T23:59:59.999Z', 3],
    ['names none and is older than the method', null, '2026-11-01T00:00:00.000Z', 1],
  ])('a judgement that %s was made by version %s', (_what, named, submittedAt, number) => {
    expect(methodOfJudgement(named, submittedAt)).toBe(number)
  })

  it('what a version added is part of it and of every later one', () => {
    expect([1, 2, 3, 4].map((version) => isInMethod('in_short', version))).toEqual([false, false, true, true])
    expect(isInMethod('first', 1)).toBe(true)
  })

  it('a version is read at the day from which it is in force', () => {
    expect(methodAddress(3)).toBe('/method/as-of/2026-11-26')
    expect(methodOn(methodAddress(2).slice(-10))?.number).toBe(2)
  })
})

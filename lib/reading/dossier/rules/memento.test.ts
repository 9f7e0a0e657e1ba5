import { describe, expect, it } from 'vitest'
import {
  httpDate,
  linksOfMemento,
  type MementoPlace,
  mementoFor,
  mementoOfDay,
  mementosOf,
  readHttpDate,
} from './memento'

const mementos = mementosOf([
  '2026-11-24T15:00:00.000Z',
  '2026-11-24T09:30:01.700Z',
  '2026-11-20T10:00:00.000Z',
  '2026-12-01T23:59:59.999Z',
])
const place: MementoPlace = {
  original: 'https://suivi.example/r/7c',
  timegate: 'https://suivi.example/r/7c/timegate',
  timemap: 'https://suivi.example/r/7c/timemap',
  asOf: (day) => `https://suivi.example/r/7c/as-of/${day}`,
}

describe('the states of a page', () => {
  it('are one for each day with a change, of the last change of that day', () => {
    expect(mementos).toEqual([
      { day: '2026-11-20', at: '2026-11-20T10:00:00.000Z' },
      { day: '2026-11-24', at: '2026-11-24T15:00:00.000Z' },
      { day: '2026-12-01', at: '2026-12-01T23:59:59.999Z' },
    ])
  })

  it.each([
    ['2026-11-19', null],
    ['2026-11-20', '2026-11-20'],
    ['2026-11-23', '2026-11-20'],
    ['2026-11-24', '2026-11-24'],
    ['2030-01-01', '2026-12-01'],
  ])('at the end of %s: that of %s', (day, state) => {
    expect(mementoOfDay(mementos, day)?.day ?? null).toBe(state)
  })

  it.each([
    ['nothing, the newest', null, '2026-12-01'],
    ['a moment before the first', 'Fri, 08 Jul 2022 00:00:00 GMT', '2026-11-20'],
    ['the very second of one', 'Tue, 24 Nov 2026 15:00:00 GMT', '2026-11-24'],
    ['the second before', 'Tue, 24 Nov 2026 14:59:59 GMT', '2026-11-20'],
    ['the second of one with thousandths', 'Tue, 01 Dec 2026 23:59:59 GMT', '2026-12-01'],
    ['a moment between', 'Wed, 25 Nov 2026 00:00:00 GMT', '2026-11-24'],
    ['a moment ahead', 'Tue, 01 Jan 2030 00:00:00 GMT', '2026-12-01'],
  ])('for %s', (_asked, text, day) => {
    expect(mementoFor(mementos, text === null ? null : readHttpDate(text))?.day).toBe(day)
  })
})

describe('a date in HTTP', () => {
  it.each([
    'Tue, 24 Nov 2026 09:30:01 GMT',
    'Fri, 08 Jul 2022 00:00:00 GMT',
    'Thu, 29 Feb 2024 23:59:59 GMT',
  ])('%s is read, and written the same', (text) => {
    const moment = readHttpDate(text)
    expect(moment && httpDate(moment.toISOString())).toBe(text)
  })

  it.each([
    '',
    '2026-11-24',
    'Tue, 24 Nov 2026 09:30:01',
    'Tue, 24 Nov 2026 09:30:01 +0000',
    'Mon, 24 Nov 2026 09:30:01 GMT',
    'Sun, 30 Feb 2025 00:00:00 GMT',
    'Tue, 24 Nov 2026 25:00:00 GMT',
    'Tuesday, 24-Nov-26 09:30:01 GMT',
    'tue, 24 nov 2026 09:30:01 gmt',
    'Tue, 24 Nov 2026 09:30:01 GMT, Tue, 24 Nov 2026 09:30:01 GMT',
  ])('%j is none', (text) => {
    expect(readHttpDate(text)).toBeNull()
  })
})

describe('links', () => {
  const original = '<https://suivi.example/r/7c>; rel="original"'
  const timegate = '<https://suivi.example/r/7c/timegate>; rel="timegate"'
  const timemap = '<https://suivi.example/r/7c/timemap>; rel="timemap"; type="application/link-format"'
  const state = (day: string, rel: string, datetime: string) =>
    `<https://suivi.example/r/7c/as-of/${day}>; rel="${rel}"; datetime="${datetime}"`
  const dates = [
    'Fri, 20 Nov 2026 10:00:00 GMT',
    'Tue, 24 Nov 2026 15:00:00 GMT',
    'Tue, 01 Dec 2026 23:59:59 GMT',
  ] as const
  const first = state('2026-11-20', 'first memento', dates[0])
  const last = state('2026-12-01', 'last memento', dates[2])

  it.each([
    ['the first', mementos[0], [first, last, state('2026-11-24', 'next memento', dates[1])]],
    [
      'one between',
      mementos[1],
      [
        state('2026-11-20', 'first prev memento', dates[0]),
        state('2026-12-01', 'last next memento', dates[2]),
      ],
    ],
    ['the last', mementos[2], [first, last, state('2026-11-24', 'prev memento', dates[1])]],
    ['a day before all', null, [first, last]],
  ])('of %s', (_which, current, around) => {
    expect(linksOfMemento(place, mementos, current ?? null)).toBe(
      [original, timegate, timemap, ...around].join(', '),
    )
  })

  it('of the only one', () => {
    const only = mementos.slice(0, 1)
    expect(linksOfMemento(place, only, only[0] ?? null)).toContain('rel="first last memento"')
  })
})

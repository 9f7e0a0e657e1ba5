import { describe, expect, it } from 'vitest'
import {
  choosing,
  chosenValue,
  filterQuery,
  filterSegment,
  leaving,
  readFilter,
  readFilterSegment,
} from './filters'

const facets = ['force', 'status', 'area'] as const
const chosen = (...pairs: [(typeof facets)[number], string][]) =>
  pairs.map(([facet, value]) => ({ facet, value }))

describe('a query', () => {
  it.each([
    ['force=conditional', chosen(['force', 'conditional'])],
    ['area=pact&force=conditional', chosen(['force', 'conditional'], ['area', 'pact'])],
    ['force=a&force=a', chosen(['force', 'a'])],
    ['force=&area=pact', chosen(['area', 'pact'])],
    ['utm_source=x&force=a', chosen(['force', 'a'])],
    ['', []],
    ['force=a&force=b', null],
    ['force=..', null],
    ['force=a/b', null],
    ['force=%00', null],
    [`force=${'a'.repeat(61)}`, null],
    ['force=قوة', null],
  ])('%s', (query, expected) => {
    expect(readFilter(new URLSearchParams(query), facets)).toEqual(expected)
  })

  it('has one address, whatever the order it was typed in', () => {
    const addresses = ['area=pact&force=a', 'force=a&area=pact', 'force=a&x=1&area=pact'].map((query) =>
      filterQuery(readFilter(new URLSearchParams(query), facets)),
    )
    expect(new Set(addresses)).toEqual(new Set(['?force=a&area=pact']))
    expect(filterQuery(null)).toBe('')
  })
})

describe('a segment', () => {
  it.each([
    chosen(['force', 'conditional']),
    chosen(['status', 'no_public_evidence'], ['area', 'events-of-24-june-2022']),
  ])('is read back', (...filter) => {
    expect(readFilterSegment(filterSegment(filter))).toEqual(filter)
  })

  it.each(['-', '', 'force', 'force-', 'force-a.', '.force-a', 'FORCE-a', 'force-a/b', 'force-ا'])(
    'that is none: %j',
    (segment) => {
      expect(readFilterSegment(segment)).toBeNull()
    },
  )
})

describe('facets', () => {
  const filter = chosen(['force', 'a'], ['area', 'pact'])

  it('are chosen in place of their value so far, in the list’s order', () => {
    expect(choosing(filter, { facet: 'status', value: 'b' }, facets)).toEqual(
      chosen(['force', 'a'], ['status', 'b'], ['area', 'pact']),
    )
    expect(choosing(filter, { facet: 'force', value: 'c' }, facets)).toEqual(
      chosen(['force', 'c'], ['area', 'pact']),
    )
    expect(choosing(null, { facet: 'force', value: 'c' }, facets)).toEqual(chosen(['force', 'c']))
  })

  it('are left one by one, until there is no filter', () => {
    expect(leaving(filter, 'force')).toEqual(chosen(['area', 'pact']))
    expect(leaving(chosen(['area', 'pact']), 'area')).toBeNull()
    expect(leaving(null, 'area')).toBeNull()
    expect(chosenValue(filter, 'area')).toBe('pact')
    expect(chosenValue(filter, 'status')).toBeUndefined()
  })
})

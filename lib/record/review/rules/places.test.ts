import { describe, expect, it } from 'vitest'
import { placesOf, readPlace } from './places'

describe('a place of a judgement', () => {
  it.each([
    ['rationale', { kind: 'field', field: 'rationale' }],
    ['citation-1', { kind: 'citation', number: 1 }],
    ['citation-120', { kind: 'citation', number: 120 }],
  ])('%s', (text, place) => expect(readPlace(text)).toEqual(place))

  it.each([
    '',
    'author',
    'citation',
    'citation-0',
    'citation-01',
    'citation-1000',
    'citation--1',
    'rationale-1',
  ])('%j is none', (text) => expect(readPlace(text)).toBeNull())

  it('is each of its fields, then each of its citations', () => {
    const places = placesOf(2)
    expect(places.slice(-2)).toEqual(['citation-1', 'citation-2'])
    for (const place of places) expect(readPlace(place)).not.toBeNull()
  })
})

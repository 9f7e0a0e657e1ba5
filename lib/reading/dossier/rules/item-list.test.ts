import { describe, expect, it } from 'vitest'
import type { PlacedItem } from '@/lib/text/commitment/types'
import type { Confidence } from '@/lib/text/method/types'
import { outlineOf, partOfItems } from './item-list'

const item = (reference: string, more: Partial<PlacedItem> = {}): PlacedItem => ({
  reference,
  force: 'agreed',
  areaKey: 'police',
  followed: true,
  governs: [],
  isWithdrawn: false,
  ...more,
})

const judged = (reference: string, party: string, confidence: Confidence) => ({
  reference,
  party,
  confidence,
  number: 1,
  state: 'final' as const,
  provisional: false,
  judgement: 'operating' as const,
})

const outline = outlineOf(
  [item('1a'), item('1b', { isWithdrawn: true }), item('2a', { force: 'claimed' }), item('3a')],
  [judged('1a', 'spain', 'low'), judged('1a', 'morocco', 'low')],
  ['spain', 'morocco'],
)

describe('the outline of a list of items', () => {
  it('puts those that were withdrawn after those that stand', () => {
    expect(outline.map(({ reference }) => reference)).toEqual(['1a', '2a', '3a', '1b'])
  })

  it('says once how each stands, and with what confidence', () => {
    expect(outline[0]).toMatchObject({
      states: [{ key: 'operating', provisional: false }],
      confidences: ['low'],
    })
    expect(outline[2]?.states).toEqual([{ key: 'not_rated', provisional: false }])
  })
})

describe('a part of a list of items', () => {
  const references = (filter: Parameters<typeof partOfItems>[1]['filter'], after: string | null) =>
    partOfItems(outline, { filter, after })?.entries.map(({ reference }) => reference) ?? null

  it('goes on to those that were withdrawn', () => {
    expect(references(null, '2a')).toEqual(['3a', '1b'])
  })

  it('with a filter has none that was withdrawn', () => {
    expect(references([{ facet: 'force', value: 'agreed' }], null)).toEqual(['1a', '3a'])
    expect(references([{ facet: 'status', value: 'operating' }], null)).toEqual(['1a'])
  })

  it('follows an item that the filter does not keep', () => {
    expect(references([{ facet: 'force', value: 'agreed' }], '2a')).toEqual(['3a'])
  })

  it('is none after an item that there is not, or after which nothing comes', () => {
    expect(references(null, '9z')).toBeNull()
    expect(references(null, '1b')).toBeNull()
    expect(references([{ facet: 'force', value: 'claimed' }], '2a')).toBeNull()
  })
})

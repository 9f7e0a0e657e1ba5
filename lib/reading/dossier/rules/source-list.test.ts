import { describe, expect, it } from 'vitest'
import { ENTRIES_A_PART } from '@/lib/ground/platform/parts'
import { countedPart, itemsBeside, itemsNamed } from './source-list'

const ids = Array.from({ length: 2 * ENTRIES_A_PART + 10 }, (_id, index) => `S${index + 10}`)

const none = { before: 0, total: 2, previous: null, next: null }
const part = countedPart({ ...none, entries: ['S11', 'S10'] }, [
  'S10 0 en excerpt 0 1 2a:0:0,2b:0:0',
  'S11 0 fr opened 1 0 1a:1:1',
])

it('puts what was read of its sources in the order of the part', () => {
  expect(part.entries.map(({ source, citations }) => [source.id, citations])).toEqual([
    ['S11', 1],
    ['S10', 0],
  ])
})

describe('the items beside a list', () => {
  const many = { alike: [], items: null }
  const few = { alike: [], items: [{ value: '3a', n: 7 }] }
  const chosen = [{ facet: 'item', value: '9z' }] as const

  it('are all that have a source', () => {
    expect(itemsBeside(few, part, null)).toEqual(['3a'])
    expect(itemsBeside(few, part, chosen)).toEqual(['9z', '3a'])
  })

  it('are those of the sources on the page where all are too many', () => {
    expect(itemsBeside(many, part, null)).toEqual(['1a', '2a', '2b'])
    expect(itemsBeside(many, part, chosen)).toEqual(['9z', '1a', '2a', '2b'])
  })

  it('are no more than a page names, and the one that is chosen among them', () => {
    const counted = ids.map((value, n) => ({ value, n }))
    expect(itemsNamed(counted, null)).toEqual(counted.slice(0, ENTRIES_A_PART))
    expect(itemsNamed(counted, [{ facet: 'item', value: 'S15' }])).toEqual(counted.slice(0, ENTRIES_A_PART))
    const last = [{ facet: 'item', value: 'S200' }] as const
    expect(itemsNamed(counted, last)).toHaveLength(ENTRIES_A_PART)
    expect(itemsNamed(counted, last).at(-1)).toEqual({ value: 'S200', n: 190 })
    expect(itemsNamed([], chosen)).toEqual([{ value: '9z', n: 0 }])
  })
})

import { expect, test } from 'vitest'
import type { SourceView } from '../types'
import { isUnclassed, libraryOf, readSourceFilter, type SourceUse } from './facets'
import { sourceView } from './testing'

const source = (number: number, given: Partial<SourceView> = {}) =>
  sourceView({ id: `S${number}`, number, type: 'media', ...given })

const use = (sourceId: string, reference: string, given: Partial<SourceUse> = {}): SourceUse => ({
  sourceId,
  reference,
  stance: 'supports',
  cited: false,
  ...given,
})

const library = libraryOf(
  [
    source(1, { language: 'fr' }),
    source(2, { type: 'un' }),
    source(3, { language: 'fr', primary: false, onBehalfOf: 'nobody', independenceGroup: 'AFP' }),
  ],
  [
    use('S1', '2b'),
    use('S2', '2b', { cited: true }),
    use('S2', '7c', { cited: true, stance: 'contradicts' }),
    use('S3', '7c', { cited: true, stance: 'context' }),
  ],
)

test('the most cited comes first, then the lower number', () => {
  expect(library.map(({ source, citations }) => [source.id, citations])).toEqual([
    ['S2', 2],
    ['S3', 1],
    ['S1', 0],
  ])
})

test.each([
  ['', []],
  ['type-un', [{ facet: 'type', value: 'un' }]],
  [
    'type-un.item-7c',
    [
      { facet: 'type', value: 'un' },
      { facet: 'item', value: '7c' },
    ],
  ],
  ['item-7c.type-un', null],
  ['publisher-abc', null],
  ['nothing', null],
])('the segment “%s” of a path chooses %o', (segment, filter) => {
  expect(readSourceFilter(segment)).toEqual(filter)
})

test.each([
  [{ primary: true, onBehalfOf: 'nobody', independenceGroup: 'AFP' }, false],
  [{ primary: false, onBehalfOf: 'nobody', independenceGroup: null }, true],
  [{ primary: null, onBehalfOf: 'spain', independenceGroup: 'AFP' }, true],
])('unset by as much as one of the three: %o is %s', (given, expected) => {
  expect(isUnclassed(given)).toBe(expected)
})

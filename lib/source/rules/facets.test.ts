import { describe, expect, test } from 'vitest'
import type { SourceView } from '../types'
import {
  filterLibrary,
  isSourceFilter,
  isUnclassed,
  libraryOf,
  type SourceFacet,
  type SourceUse,
  sourceFacetCounts,
} from './facets'

const source = (number: number, given: Partial<SourceView> = {}): SourceView => ({
  id: `S${number}`,
  number,
  url: `https://example.org/${number}`,
  title: `Source ${number}`,
  titleBasis: 'as_shown',
  publisher: 'Example',
  author: null,
  date: null,
  language: 'en',
  type: 'media',
  summary: null,
  core: false,
  seen: 'excerpt',
  note: null,
  primary: null,
  onBehalfOf: null,
  independenceGroup: null,
  reliability: null,
  credibility: null,
  sameAs: null,
  storedCopies: 0,
  listedOn: null,
  link: null,
  newestCopy: null,
  classedAt: null,
  ...given,
})

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

const ids = (facet: SourceFacet, value: string) =>
  filterLibrary(library, [{ facet, value }]).map(({ source }) => source.id)

test('the most cited comes first, then the lower number', () => {
  expect(library.map(({ source, citations }) => [source.id, citations])).toEqual([
    ['S2', 2],
    ['S3', 1],
    ['S1', 0],
  ])
})

describe('filters', () => {
  test.each<[SourceFacet, string, string[]]>([
    ['cited', 'yes', ['S2', 'S3']],
    ['cited', 'no', ['S1']],
    ['type', 'un', ['S2']],
    ['type', 'ngo', []],
    ['language', 'fr', ['S3', 'S1']],
    ['stance', 'supports', ['S2', 'S1']],
    ['stance', 'contradicts', ['S2']],
    ['item', '7c', ['S2', 'S3']],
    ['class', 'unset', ['S2', 'S1']],
  ])('%s %s', (facet, value, expected) => {
    expect(ids(facet, value)).toEqual(expected)
  })

  test.each([
    ['type', 'ngo', true],
    ['type', 'blog', false],
    ['language', 'fr', true],
    ['language', 'de', false],
    ['item', '2a', true],
    ['item', '99z', false],
    ['publisher', 'Example', false],
  ])('%s %s has an answer: %s', (facet, value, expected) => {
    expect(isSourceFilter([{ facet, value }], library, ['2a', '2b', '7c'])).toBe(expected)
  })

  test('keep what has all that is chosen', () => {
    const chosen = [
      { facet: 'cited', value: 'yes' },
      { facet: 'language', value: 'fr' },
    ] as const
    expect(filterLibrary(library, chosen).map(({ source }) => source.id)).toEqual(['S3'])
    expect(filterLibrary(library, null)).toEqual(library)
    expect(isSourceFilter(chosen, library, [])).toBe(true)
    expect(isSourceFilter([...chosen].reverse(), library, [])).toBe(false)
  })
})

describe('counts', () => {
  const counts = (facet: SourceFacet) =>
    sourceFacetCounts(library, facet, ['2a', '2b', '7c']).map(({ value, n }) => `${value} ${n}`)

  test('languages are those of the library, the most frequent first', () => {
    expect(counts('language')).toEqual(['fr 2', 'en 1'])
  })

  test('items are in reading order, with nought where nothing is known', () => {
    expect(counts('item')).toEqual(['2a 0', '2b 2', '7c 2'])
  })

  test('a value counts what choosing it would show, given what else is chosen', () => {
    const filter = [
      { facet: 'cited', value: 'yes' },
      { facet: 'language', value: 'fr' },
    ] as const
    const given = (facet: SourceFacet) =>
      sourceFacetCounts(library, facet, ['2a', '2b', '7c'], filter).map(({ value, n }) => `${value} ${n}`)
    expect(given('language')).toEqual(['fr 1', 'en 1'])
    expect(given('cited')).toEqual(['yes 1', 'no 1'])
    expect(given('item')).toEqual(['2a 0', '2b 0', '7c 1'])
  })

  test('a source counts once under a stance, however often it is used', () => {
    expect(counts('stance')).toEqual(['supports 2', 'contradicts 1', 'context 1'])
  })
})

test.each([
  [{ primary: true, onBehalfOf: 'nobody', independenceGroup: 'AFP' }, false],
  [{ primary: false, onBehalfOf: 'nobody', independenceGroup: null }, true],
  [{ primary: null, onBehalfOf: 'spain', independenceGroup: 'AFP' }, true],
])('unset by as much as one of the three: %o is %s', (given, expected) => {
  expect(isUnclassed(given)).toBe(expected)
})

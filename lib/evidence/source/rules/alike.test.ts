import { describe, expect, it, test } from 'vitest'
import { type AlikeCounts, type AlikeFacet, alikeCounts, figuresOf, isFilterOf } from './alike'
import type { SourceFilter } from './facets'

const library = [
  { alike: 'no media fr excerpt unset supports', n: 4 },
  { alike: 'yes un en opened unset contradicts,supports', n: 2 },
  { alike: 'yes media fr excerpt set context', n: 1 },
  { alike: 'no ngo ar excerpt set ', n: 1 },
]

const said = (counts: AlikeCounts, facet: AlikeFacet) =>
  counts[facet].flatMap(({ value, n }) => (n > 0 ? [`${value} ${n}`] : []))

describe('counts', () => {
  const counts = alikeCounts(library, library, null)

  it('are of sources, those that are alike together', () => {
    expect(said(counts, 'cited')).toEqual(['yes 3', 'no 5'])
    expect(said(counts, 'type')).toEqual(['un 2', 'ngo 1', 'media 5'])
    expect(said(counts, 'class')).toEqual(['unset 6'])
  })

  it('name the languages of the library, the most frequent first, and all values of what is the same everywhere', () => {
    expect(counts.language.map(({ value }) => value)).toEqual(['fr', 'en', 'ar'])
    expect(counts.type).toHaveLength(7)
    expect(counts.type.find(({ value }) => value === 'parliament')).toEqual({ value: 'parliament', n: 0 })
  })

  it('have a source under each of its stances, and one without a use under none', () => {
    expect(said(counts, 'stance')).toEqual(['supports 6', 'contradicts 2', 'context 1'])
  })

  it('are what choosing a value would show, given what else is chosen', () => {
    const filter: SourceFilter = [
      { facet: 'cited', value: 'yes' },
      { facet: 'language', value: 'fr' },
    ]
    const given = alikeCounts(library, library, filter)
    expect(said(given, 'cited')).toEqual(['yes 1', 'no 4'])
    expect(said(given, 'language')).toEqual(['fr 1', 'en 2'])
    expect(said(given, 'type')).toEqual(['media 1'])
  })

  it('are of the sources of an item where the filter names it, in all languages of the library', () => {
    const ofItem = [{ alike: 'yes un en opened unset supports', n: 1 }]
    const given = alikeCounts(library, ofItem, [{ facet: 'item', value: '7c' }])
    expect(said(given, 'type')).toEqual(['un 1'])
    expect(given.language).toEqual([
      { value: 'fr', n: 0 },
      { value: 'en', n: 1 },
      { value: 'ar', n: 0 },
    ])
  })
})

it('says how many there are, were seen as an excerpt only, and were not classed', () => {
  expect(figuresOf(library)).toEqual({ sources: 8, excerpts: 6, unclassed: 6 })
  expect(figuresOf([])).toEqual({ sources: 0, excerpts: 0, unclassed: 0 })
})

test.each<[[string, string][], boolean]>([
  [[['type', 'parliament']], true],
  [[['type', 'blog']], false],
  [[['language', 'fr']], true],
  [[['language', 'de']], false],
  [[['item', '99z']], true],
  [[['publisher', 'Example']], false],
  [[['class', 'set']], false],
  [
    [
      ['cited', 'yes'],
      ['language', 'fr'],
    ],
    true,
  ],
  [
    [
      ['language', 'fr'],
      ['cited', 'yes'],
    ],
    false,
  ],
])('%j has an answer: %s', (chosen, expected) => {
  const filter = chosen.map(([facet, value]) => ({ facet, value }))
  expect(isFilterOf(library, filter)).toBe(expected)
})

import { describe, expect, it } from 'vitest'
import { ENTRIES_A_PART } from '@/lib/platform/parts'
import { libraryOf, type PlacedSource, type SourceUse } from '@/lib/source/rules/facets'
import { isFilterOf, libraryOutlineOf, partOfLibrary } from './source-list'

const source = (number: number, more: Partial<PlacedSource> = {}): PlacedSource => ({
  id: `S${number}`,
  number,
  type: 'media',
  language: 'en',
  seen: 'excerpt',
  primary: null,
  onBehalfOf: null,
  independenceGroup: null,
  ...more,
})

const use = (sourceId: string, reference: string, cited = false): SourceUse => ({
  sourceId,
  reference,
  stance: 'supports',
  cited,
})

const many = 2 * ENTRIES_A_PART + 10
const sources = Array.from({ length: many }, (_source, index) =>
  source(index + 10, index === 0 ? { language: 'fr' } : {}),
)
const references = sources.map((_source, index) => `${index + 1}a`)
const uses = sources.map(({ id }, index) => use(id, references[index] ?? ''))

describe('a large library', () => {
  const outline = libraryOutlineOf(libraryOf(sources, uses), references)

  it('is shown part by part, each source once', () => {
    const shown: string[] = []
    let after: string | null = null
    do {
      const part: ReturnType<typeof partOfLibrary> = partOfLibrary(outline, { filter: null, after })
      shown.push(...(part?.part.entries ?? []).map((entry) => entry.source.id))
      after = part?.part.next ?? null
    } while (after !== null)
    expect(shown).toEqual(sources.map(({ id }) => id))
  })

  it('names of the items those that the sources of the part are used for', () => {
    const second = partOfLibrary(outline, { filter: null, after: 'S109' })
    expect(second?.counts.item.map(({ value }) => value)).toEqual(references.slice(100, 200))
  })

  it('names the item by which it is narrowed, and counts what each filter would show', () => {
    const found = partOfLibrary(outline, { filter: [{ facet: 'item', value: '150a' }], after: null })
    expect(found?.part.entries.map((entry) => entry.source.id)).toEqual(['S159'])
    expect(found?.counts.item).toEqual([{ value: '150a', n: 1 }])
    expect(found?.counts.language).toContainEqual({ value: 'en', n: 1 })
  })
})

describe('a small library', () => {
  const library = libraryOf(
    [source(10, { language: 'fr', seen: 'opened' }), source(11)],
    [use('S11', '1a', true)],
  )
  const outline = libraryOutlineOf(library, ['1a', '2a'])

  it('has the most cited first, and says what was not opened or classed', () => {
    const part = partOfLibrary(outline, { filter: null, after: null })?.part
    expect(part?.entries.map((entry) => [entry.source.id, entry.citations])).toEqual([
      ['S11', 1],
      ['S10', 0],
    ])
    expect(outline).toMatchObject({ excerpts: 1, unclassed: 2 })
  })

  it('has filters for its own languages and items only', () => {
    expect(isFilterOf(outline, [{ facet: 'language', value: 'fr' }])).toBe(true)
    expect(isFilterOf(outline, [{ facet: 'item', value: '2a' }])).toBe(true)
    expect(isFilterOf(outline, [{ facet: 'language', value: 'es' }])).toBe(false)
    expect(isFilterOf(outline, [{ facet: 'item', value: '3a' }])).toBe(false)
  })
})

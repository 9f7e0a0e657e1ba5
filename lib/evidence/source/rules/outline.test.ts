import { expect, it } from 'vitest'
import { SOURCE_TYPES } from '../types'
import { type CountedEntry, SOURCE_STANCES } from './facets'
import { entryOfLine, idInLine } from './outline'

const entry: CountedEntry = {
  source: { id: 'S40', type: 'think-tank', language: 'zh-Hant', seen: 'opened' },
  citations: 2,
  isUnclassed: true,
  uses: [
    { sourceId: 'S40', reference: '7c', stance: 'contradicts', cited: true },
    { sourceId: 'S40', reference: '12ab', stance: 'context', cited: false },
  ],
}

const entries: CountedEntry[] = [
  entry,
  { ...entry, uses: [], citations: 0, isUnclassed: false },
  ...SOURCE_TYPES.map((type) => ({ ...entry, source: { ...entry.source, type, seen: 'excerpt' as const } })),
  ...SOURCE_STANCES.map((stance) => ({
    ...entry,
    uses: [{ sourceId: 'S40', reference: '1a', stance, cited: false }],
  })),
]

/** As the database writes it. */
function lineOf({ source, uses, citations, isUnclassed }: CountedEntry): string {
  const used = uses.map(
    ({ reference, stance, cited }) => `${reference}:${SOURCE_STANCES.indexOf(stance)}:${cited ? 1 : 0}`,
  )
  const said = [
    SOURCE_TYPES.indexOf(source.type),
    source.language,
    source.seen,
    citations,
    isUnclassed ? 1 : 0,
  ]
  return [source.id, ...said, used.join(',')].join(' ')
}

it.each(entries)('says in one line all that a list counts: %o', (each) => {
  expect(entryOfLine(lineOf(each))).toEqual(each)
})

it('begins with the id', () => {
  expect(idInLine(lineOf(entry))).toBe('S40')
})

import { expect, it } from 'vitest'
import { type CoverageRow, coverageOf } from './coverage'

const row = (language: string, found: number, cited: number): CoverageRow => ({
  ...{ id: 'an item', language, found, cited },
  ...{ uncopied: found - 1, unquoted: found, unclassed: 0 },
})

it('adds up the languages of an item, or counts one of them', () => {
  const rows = [row('ar', 2, 1), row('fr', 5, 0), row('en', 2, 2)]
  expect(coverageOf(rows, null)).toEqual({
    counts: { found: 9, cited: 3, uncopied: 6, unquoted: 9, unclassed: 0 },
    languages: [
      { language: 'fr', n: 5 },
      { language: 'ar', n: 2 },
      { language: 'en', n: 2 },
    ],
  })
  expect(coverageOf(rows, 'fr').counts).toMatchObject({ found: 5, cited: 0, uncopied: 4 })
  expect(coverageOf(rows, 'es').counts).toMatchObject({ found: 0, cited: 0, uncopied: 0 })
  expect(coverageOf([], null)).toMatchObject({ counts: { found: 0 }, languages: [] })
})

import { expect, it } from 'vitest'
import { type CoverageRow, coverageOf, coverageQuery, coveredQuery } from './coverage'

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

it('leads from a number to what it counts', () => {
  expect(coveredQuery('one/7c', 'found', null)).toBe('?item=one%2F7c')
  expect(coveredQuery('one/7c', 'cited', 'fr')).toBe('?cited=yes&language=fr&item=one%2F7c')
  expect(coveredQuery('one/7c', 'uncopied', null)).toBe('?item=one%2F7c&copy=no')
  expect(coveredQuery('one/7c', 'unquoted', null)).toBe('?item=one%2F7c&quote=no')
  expect(coveredQuery('one/7c', 'unclassed', null)).toBe('?item=one%2F7c&class=unset')
})

it('has one address for each of its parts', () => {
  expect(coverageQuery({ statement: null, language: null, after: '' })).toBe('')
  expect(coverageQuery({ statement: 'one', language: 'fr', after: '7c' })).toBe(
    '?statement=one&language=fr&after=7c',
  )
})

import { expect, it } from 'vitest'
import type { ListedSearch, SearchView } from '../types'
import { broughtInAlike } from './brought-in'

const said = {
  ...{ place: 'A register', address: null, language: 'en', furtherLanguages: [], day: '2026-01-01' },
  ...{ words: 'words', found: null, outcome: null, alsoOn: [] },
}
const one: SearchView = {
  ...{ id: 'a', reference: '7c', day: '2026-01-01', said, author: 'The dossier', isImported: true },
  ...{ reviewer: null, publishedAt: '2026-01-02T10:00:00.000Z', withdrawn: null, covered: [] },
} as SearchView
const entry = (more: Partial<SearchView>): ListedSearch => ({
  ...{ kind: 'entry', takenInto: [] },
  entry: { ...one, ...more },
})
const inJudgement = { kind: 'judgement' } as ListedSearch

it.each([
  ['none', [], 0],
  ['one alone, which says it itself', [entry({})], 0],
  ['several of one day', [entry({}), entry({ publishedAt: '2026-01-02T23:00:00.000Z' })], 2],
  ['beside others', [entry({}), inJudgement, entry({}), entry({ reviewer: 'R' })], 2],
  ['beside one withdrawn', [entry({}), entry({}), entry({ said: null, author: 'Another' })], 2],
  ['of several days', [entry({}), entry({ publishedAt: '2026-01-03T00:00:00.000Z' })], 0],
  ['of two authors', [entry({}), entry({ author: 'Another' })], 0],
  ['of a person of the dossier’s name', [entry({}), entry({ isImported: false })], 0],
  ['that were all reviewed', [entry({ reviewer: 'R' }), entry({ reviewer: 'R' })], 0],
])('%s', (_, searches, n) => {
  expect(broughtInAlike(searches)?.n ?? 0).toBe(n)
})

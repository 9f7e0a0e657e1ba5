import { expect, test } from 'vitest'
import { authorsOf, type SubmittedRevision } from './authors'

const line: readonly SubmittedRevision[] = [
  { number: 1, state: 'sent_back', submittedBy: 'ana' },
  { number: 2, state: 'replaced', submittedBy: 'ben' },
  { number: 3, state: 'withdrawn', submittedBy: 'cleo' },
  { number: 4, state: 'sent_back', submittedBy: 'ana' },
  { number: 5, state: 'final', submittedBy: 'cleo' },
  { number: 6, state: 'submitted', submittedBy: 'dan' },
  { number: 7, state: 'submitted', submittedBy: 'ana' },
]

test.each([
  [1, ['ana']],
  [2, ['ana', 'ben']],
  [3, ['cleo']],
  [4, ['cleo', 'ana']],
  [5, ['cleo', 'ana']],
  [6, ['dan']],
  [7, ['dan', 'ana']],
  [8, []],
])('authors of revision %i', (number, authors) => {
  expect(authorsOf(number, line)).toEqual(authors)
})

test('a corrected revision was final, so authorship begins anew after it', () => {
  const corrected: SubmittedRevision = { number: 1, state: 'corrected', submittedBy: 'ana' }
  expect(authorsOf(2, [corrected, { number: 2, state: 'submitted', submittedBy: 'ben' }])).toEqual(['ben'])
})

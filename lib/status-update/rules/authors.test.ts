import { expect, test } from 'vitest'
import { authorsOf, type SubmittedRevision } from './authors'

const day = '2026-01-01T00:00:00.000Z'
const line: readonly SubmittedRevision[] = [
  { number: 1, finalAt: null, submittedBy: 'ana' },
  { number: 2, finalAt: day, submittedBy: 'ben' },
  { number: 3, finalAt: null, submittedBy: 'cleo' },
  { number: 4, finalAt: null, submittedBy: 'ana' },
  { number: 5, finalAt: day, submittedBy: 'cleo' },
  { number: 6, finalAt: null, submittedBy: 'dan' },
  { number: 7, finalAt: null, submittedBy: 'ana' },
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

test('one that was overtaken without ever being final leaves its author an author', () => {
  const overtaken: SubmittedRevision = { number: 1, finalAt: null, submittedBy: 'ana' }
  expect(authorsOf(2, [overtaken, { number: 2, finalAt: null, submittedBy: 'ben' }])).toEqual(['ana', 'ben'])
})

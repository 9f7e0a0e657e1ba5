import { expect, test } from 'vitest'
import { authorsOf, handsIn, type SubmittedRevision } from './authors'

const day = '2026-01-01T00:00:00.000Z'
const line: readonly SubmittedRevision[] = [
  { number: 1, finalAt: null, authorId: 'ana' },
  { number: 2, finalAt: day, authorId: 'ben' },
  { number: 3, finalAt: null, authorId: 'cleo' },
  { number: 4, finalAt: null, authorId: 'ana' },
  { number: 5, finalAt: day, authorId: 'cleo' },
  { number: 6, finalAt: null, authorId: 'dan' },
  { number: 7, finalAt: null, authorId: 'ana' },
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
  const overtaken: SubmittedRevision = { number: 1, finalAt: null, authorId: 'ana' }
  expect(authorsOf(2, [overtaken, { number: 2, finalAt: null, authorId: 'ben' }])).toEqual(['ana', 'ben'])
})

test.each([
  [1, ['ana', 'ben']],
  [2, ['ana', 'ben']],
  [3, ['cleo', 'ana']],
  [4, ['cleo', 'ana']],
  [6, ['dan', 'ana']],
  [7, ['dan', 'ana']],
  [8, []],
])('hands in the judgement of revision %i', (number, hands) => {
  expect(handsIn(number, line)).toEqual(hands)
})

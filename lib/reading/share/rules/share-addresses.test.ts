import { expect, it } from 'vitest'
import { methodsInWords, standingOf } from './standing'

it.each([
  [[], 'none'],
  [['provisional', 'provisional'], 'provisional'],
  [['final'], 'final'],
  [['final', 'provisional'], 'mixed'],
] as const)('what is shown as %j stands as %s', (shown, standing) => {
  expect(standingOf(shown.map((as) => ({ as })))).toBe(standing)
})

it.each([
  [[], 'none'],
  [[3], '3'],
  [[1, 4], '1 and 4'],
] as const)('judged by %j is cited as %s', (methods, words) => {
  expect(methodsInWords('en', methods)).toBe(words)
})

import { expect, it } from 'vitest'
import { withoutAtEnd, withoutAtStart } from './without-ends'

const isBlank = (unit: string) => unit === ' ' || unit === '\t'

it.each([
  ['', '', ''],
  [' \t', '', ''],
  ['a b', 'a b', 'a b'],
  [' a \t', ' a', 'a \t'],
  ['a\n ', 'a\n', 'a\n '],
])('%j without blanks at its end and at its beginning', (text, end, start) => {
  expect(withoutAtEnd(text, isBlank)).toBe(end)
  expect(withoutAtStart(text, isBlank)).toBe(start)
})

import { expect, it } from 'vitest'
import { isKind } from './kinds'

it.each([
  ['capture', true],
  ['of-another-version', false],
  ['toString', false],
  ['__proto__', false],
])('%s names a kind: %s', (text, expected) => {
  expect(isKind(text)).toBe(expected)
})

import { expect, test } from 'vitest'
import { nextReference } from './reference'

test.each<[string, number, string[], string]>([
  ['the first of a passage', 1, [], '1a'],
  ['the letter after the last', 7, ['7a', '7b', '7c', '7d', '7e'], '7f'],
  ['whatever order they come in', 7, ['7e', '7a', '7c'], '7f'],
  ['a gap is not filled', 7, ['7a', '7e'], '7f'],
  ['other passages do not count', 7, ['6a', '17b', '70c', '7a'], '7b'],
  ['after z comes aa', 3, ['3a', '3z'], '3aa'],
  ['after aa comes ab', 3, ['3z', '3aa'], '3ab'],
  ['after az comes ba', 3, ['3az', '3b'], '3ba'],
  ['after zz comes aaa', 3, ['3zz'], '3aaa'],
  ['what is no reference does not count', 7, ['', '7', 'v7', '7A', '7a1', '7b'], '7c'],
])('%s', (_case, passage, given, expected) => {
  expect(nextReference(passage, given)).toBe(expected)
})

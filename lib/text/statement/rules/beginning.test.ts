import { expect, test } from 'vitest'
import { beginningOf } from './beginning'

const long = `${'Test words, not from any source, '.repeat(20)}end.`

test.each([
  ['a short passage is shown whole', 'One sentence. And another.', 'One sentence. And another.'],
  ['one that goes on ends with a sentence', `One sentence. ${long} Another.`, 'One sentence.'],
  ['a long first sentence is never cut', `${long} Another.`, long],
  ['nothing', '', ''],
])('%s', (_what, passage, expected) => {
  expect(beginningOf(passage, 'en')).toBe(expected)
})

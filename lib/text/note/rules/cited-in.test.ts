import { expect, it } from 'vitest'
import { citedIn } from './cited-in'

it.each([
  ['One says so [1].', 1, ['One says so ', 1, '.']],
  ['[2][1] both', 2, [2, 1, ' both']],
  ['no such source [3]', 2, ['no such source ', '[3]']],
  ['[0] and [sic] are words', 2, ['[0]', ' and [sic] are words']],
  ['', 2, []],
] as const)('%j with %i sources', (text, count, parts) => {
  expect(citedIn(text, count)).toEqual(parts)
})

import { expect, it } from 'vitest'
import { shownAfter, shownBefore } from './shown-context'

it.each([
  ['g police cooperation, including ', '… police cooperation, including '],
  ['short ', 'short '],
  ['', ''],
  ['\u0301'.repeat(32), `… ${'\u0301'.repeat(32)}`],
])('before: %j', (prefix, shown) => {
  expect(shownBefore(prefix)).toBe(shown)
})

it.each([
  [', raising awareness of the risks', ', raising awareness of the …'],
  [' end.', ' end.'],
])('after: %j', (suffix, shown) => {
  expect(shownAfter(suffix)).toBe(shown)
})

import { expect, test } from 'vitest'
import { MOST_LOOKED_FOR, MOST_OFFERED, offered } from './offered'

const sources = (n: number) => Array.from({ length: n }, (_, index) => `S${index + 1}`)

test.each([
  ['none', 0, 0, false],
  ['as many as are offered', MOST_OFFERED, MOST_OFFERED, false],
  ['one more', MOST_LOOKED_FOR, MOST_OFFERED, true],
])('of %s', (_what, n, shown, isCut) => {
  expect(offered(sources(n))).toEqual({ shown: sources(shown), isCut })
})

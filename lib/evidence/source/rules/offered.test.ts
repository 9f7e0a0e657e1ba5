import { expect, test } from 'vitest'
import { meant } from './offered'

test.each([
  ['nothing', 'S20', [], null],
  ['the only one, by whatever it was found', 'el mundo', ['S20'], 'S20'],
  ['the one whose number was typed, of several', ' s20 ', ['S20', 'S201', 'S202'], 'S20'],
  ['none of several by a part of their numbers', 'S2', ['S20', 'S201'], null],
  ['none of several by words', 'frontex', ['S40', 'S44'], null],
])('Enter takes %s', (_what, typed, ids, taken) => {
  expect(
    meant(
      typed,
      ids.map((id) => ({ id })),
    )?.id ?? null,
  ).toBe(taken)
})

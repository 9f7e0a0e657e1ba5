import { expect, test } from 'vitest'
import { runsOf } from './runs'

const passages = [1, 2, 3, 4, 5, 6].map((number) => ({
  number,
  start: number,
  end: number + 1,
  text: `${number}`,
}))
const at = (...numbers: number[]) => numbers.map((passageNumber) => ({ item: { passageNumber } }))

test.each<[string, number[], number, string | null, string]>([
  ['all of the text, what has none together', [3, 3, 5], 0, null, '1-2 3* 4 5* 6'],
  ['a first part ends with its last mark', [2, 4], 0, 'x', '1 2* 3 4*'],
  ['a last part begins with its first mark', [4], 2, null, '4* 5-6'],
  ['one between reaches from mark to mark', [2, 4], 1, 'x', '2* 3 4*'],
  ['nothing without marks', [], 0, null, ''],
])('%s', (_what, numbers, before, next, expected) => {
  const runs = runsOf(passages, { entries: at(...numbers), before, next })
  const said = runs.map(({ passages: own, own: marks }) => {
    const ends = [own[0]?.number, ...(own.length > 1 ? [own.at(-1)?.number] : [])].join('-')
    return marks.length > 0 ? `${ends}*` : ends
  })
  expect(said.join(' ')).toBe(expected)
  expect(runs.flatMap(({ own }) => own)).toHaveLength(numbers.length)
})

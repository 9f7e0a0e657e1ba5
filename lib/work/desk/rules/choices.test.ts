import { expect, it } from 'vitest'
import { choicesOf } from './choices'

it('counts every name in the order of the list', () => {
  expect(choicesOf(['b', 'a', 'b'], null)).toEqual({
    shown: [
      ['b', 2],
      ['a', 1],
    ],
    of: 2,
  })
})

it('keeps of many names those that stand most often, with the one that is chosen, and says of how many', () => {
  const names = ['a', 'b', 'b', 'c', 'c', 'c', 'd']
  expect(choicesOf(names, null, 2)).toEqual({
    shown: [
      ['c', 3],
      ['b', 2],
    ],
    of: 4,
  })
  expect(choicesOf(names, 'd', 2)).toEqual({
    shown: [
      ['d', 1],
      ['c', 3],
    ],
    of: 4,
  })
})

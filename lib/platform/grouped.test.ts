import { expect, it } from 'vitest'
import { grouped } from './grouped'

it('gives the entries of a key in their order, and none for a key that none has', () => {
  const words = ['ash', 'beech', 'alder', 'birch']
  const beginning = grouped(words, (word) => word.charAt(0))
  expect(beginning('a')).toEqual(['ash', 'alder'])
  expect(beginning('b')).toEqual(['beech', 'birch'])
  expect(beginning('c')).toEqual([])
})

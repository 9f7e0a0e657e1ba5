import { expect, it } from 'vitest'
import { grouped, groupedOnce } from './grouped'

it('gives the entries of a key in their order, and none for a key that none has', () => {
  const words = ['ash', 'beech', 'alder', 'birch']
  const beginning = grouped(words, (word) => word.charAt(0))
  expect(beginning('a')).toEqual(['ash', 'alder'])
  expect(beginning('b')).toEqual(['beech', 'birch'])
  expect(beginning('c')).toEqual([])
})

it('goes through a list once, however often it is asked', () => {
  let asked = 0
  const ofWords = groupedOnce((word: string) => {
    asked += 1
    return word.charAt(0)
  })
  const words = ['ash', 'beech', 'alder']
  expect(ofWords(words)('a')).toEqual(['ash', 'alder'])
  expect(ofWords(words)('b')).toEqual(['beech'])
  expect(asked).toBe(words.length)
  expect(ofWords(['birch'])('b')).toEqual(['birch'])
})

import { expect, it } from 'vitest'
import { LONGEST_PATH } from '@/server/limits.mjs'
import { chosenAddress, chosenSegment, MOST_CHOSEN, readChosen } from './chosen'

it.each([
  [['bcdfghjkm', '23456789b'], 'bcdfghjkm.23456789b'],
  [['23456789b', 'bcdfghjkm'], '23456789b.bcdfghjkm'],
  [['bcdfghjkm', 'BCDFGHJKM'], 'bcdfghjkm'],
  [
    ['https://suivi.example/c/bcdfghjkm', ' https://suivi.example/c/23456789b/2026-11-27 '],
    'bcdfghjkm.23456789b',
  ],
  [['', ' ', '...'], ''],
  [['7c'], '7c'],
  [['../../desk'], 'desk'],
  [['a name that is far too long'], 'anamethat'],
])('%j is written %s', (texts, segment) => {
  expect(chosenSegment(texts)).toBe(segment)
})

it.each([
  ['bcdfghjkm', ['bcdfghjkm']],
  ['bcdfghjkm.7c', ['bcdfghjkm', '7c']],
  ['bcdfghjkm.bcdfghjkm', null],
  ['BCDFGHJKM', null],
  ['.bcdfghjkm', null],
  ['', null],
  ['a b', null],
])('%s names %j', (segment, names) => {
  expect(readChosen(segment)).toEqual(names)
})

it('keeps one more than is shown, and no more, within the longest address of ours', () => {
  const many = chosenSegment([...Array(300).keys()].map((n) => `n${String(n).padStart(9, '0')}`))
  expect(many.split('.')).toHaveLength(MOST_CHOSEN + 1)
  expect(`/ar${chosenAddress(many, '2026-11-27')}/cite/bibtex`.length).toBeLessThanOrEqual(LONGEST_PATH)
})

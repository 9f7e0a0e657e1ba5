import { expect, test } from 'vitest'
import { wordsOf } from '@/lib/text/statement/rules/words'
import { type Move, moveEnd } from './move-end'

const text = 'One two, three four.'
const words = wordsOf(text, 100)

test.each<[string, Move, string]>([
  ['two, three', 'start_earlier', 'One two, three'],
  ['two, three', 'start_later', 'three'],
  ['two, three', 'end_earlier', 'two'],
  ['two, three', 'end_later', 'two, three four'],
  ['One two', 'start_earlier', 'One two'],
  ['three four', 'end_later', 'three four'],
  ['two', 'start_later', 'two'],
  ['two', 'end_earlier', 'two'],
])('%j with %s is %j', (from, move, to) => {
  const start = 100 + text.indexOf(from)
  const moved = moveEnd(words, { start, end: start + from.length }, move)
  expect(text.slice(moved.start - 100, moved.end - 100)).toBe(to)
})

test('what holds no word is left as it is', () => {
  expect(moveEnd(words, { start: 0, end: 5 }, 'end_later')).toEqual({ start: 0, end: 5 })
})

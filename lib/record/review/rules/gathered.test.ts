import { expect, test } from 'vitest'
import type { Noun, QueueEntry } from '../types'
import { gathered } from './gathered'

const day = (number: number) => `2026-01-0${number}T00:00:00.000Z`
const entry = (id: string, noun: Noun, slug: string | null): QueueEntry => ({
  ...{ id, noun, slug, reference: id, words: 'Test', language: 'en', author: 'Test person' },
  ...{ submittedAt: day(2), state: 'submitted', sentBack: null },
})
const ofOne = { authors: ['Test person'], from: day(2), to: day(2) }
const [a, b, c] = [
  entry('1a', 'commitment', 'first'),
  entry('1b', 'commitment', 'first'),
  entry('2a', 'commitment', 'second'),
]
const note = entry('n', 'note', 'first')

test.each([
  ['nothing', [], []],
  ['items of one statement are one line', [a, b], [{ slug: 'first', entries: [a, b], ...ofOne }]],
  ['of two statements they are not', [a, c], [a, c]],
  ['what stands between parts them', [a, note, b], [a, note, b]],
  ['other work stays for itself', [note, note], [note, note]],
])('%s', (_what, queue, expected) => {
  expect(gathered(queue)).toEqual(expected)
})

test('everybody who submitted some of them is named, and the days between which they did', () => {
  const others = [
    { ...a, submittedAt: day(3) },
    { ...b, submittedAt: day(5), author: 'Another test person' },
    { ...b, id: '1c', submittedAt: day(4) },
  ]
  expect(gathered(others)).toEqual([
    {
      slug: 'first',
      entries: others,
      authors: ['Test person', 'Another test person'],
      from: day(3),
      to: day(5),
    },
  ])
})

import { expect, test } from 'vitest'
import type { Noun, QueueEntry } from '../types'
import { gathered } from './gathered'

const entry = (id: string, noun: Noun, slug: string | null): QueueEntry => ({
  ...{ id, noun, slug, reference: id, words: 'Test', language: 'en', author: 'Test person' },
  ...{ submittedAt: '2026-01-02T00:00:00.000Z', state: 'submitted', sentBack: null },
})
const [a, b, c] = [
  entry('1a', 'commitment', 'first'),
  entry('1b', 'commitment', 'first'),
  entry('2a', 'commitment', 'second'),
]
const note = entry('n', 'note', 'first')

test.each([
  ['nothing', [], []],
  ['items of one statement beside each other are one line', [a, b], [{ slug: 'first', entries: [a, b] }]],
  ['of two statements they are not', [a, c], [a, c]],
  ['what stands between parts them', [a, note, b], [a, note, b]],
  ['other work stays for itself', [note, note], [note, note]],
])('%s', (_what, queue, expected) => {
  expect(gathered(queue)).toEqual(expected)
})

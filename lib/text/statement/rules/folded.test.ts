import { expect, test } from 'vitest'
import { foldedAround } from './folded'

const filler = (n: number) =>
  `Test sentence ${n}, not from any source, long enough to be folded away ${'so '.repeat(40)}it is. `
const marked = 'Party A agrees to inform Party B. '
const passage = [filler(1), filler(2), marked, filler(3), filler(4), filler(5)].join('')
const offset = 1000
const spanOf = (words: string) => {
  const start = offset + passage.indexOf(words)
  return { start, end: start + words.length }
}
const shown = (text: string, words: Parameters<typeof foldedAround>[2], at = offset) =>
  foldedAround(text, at, words, 'en').map(({ start, end, isOpen }) => [
    text.slice(start - at, end - at),
    isOpen,
  ])

test('a long passage is folded round the sentence of the words', () => {
  expect(shown(passage, [spanOf('agrees to inform')])).toEqual([
    [filler(1) + filler(2), false],
    [marked, true],
    [filler(3) + filler(4) + filler(5), false],
  ])
})

test('what introduces them is open too, and nothing of the passage is lost', () => {
  const runs = shown(passage, [spanOf('agrees to inform'), spanOf('sentence 4')])
  expect(runs.map(([, isOpen]) => isOpen)).toEqual([false, true, false, true, false])
  expect(runs.map(([text]) => text).join('')).toBe(passage)
})

test.each<[string, string]>([
  ['a short passage', filler(1) + marked],
  ['a long one of one sentence', `Party A agrees ${'and agrees '.repeat(80)}to inform Party B.`],
  [
    'one with little around the words',
    `It is short. ${`Party A agrees ${'and agrees '.repeat(80)}here. `}So is this.`,
  ],
])('%s is shown whole', (_what, text) => {
  const start = text.indexOf('agrees')
  expect(shown(text, [{ start, end: start + 6 }], 0)).toEqual([[text, true]])
})

import { describe, expect, it } from 'vitest'
import { allOf, blanked, overlap, piecesOf, placesOf, wordsAt } from './stretches'

describe('places of words', () => {
  it.each([
    ['once', 'Test of words.', 'words', '8-13'],
    ['more than once, in capitals or not', 'Word, WORD, word', 'word', '0-4 6-10 12-16'],
    ['over the end of a line and other white space', 'some\n  \u00a0body here', 'some body', '0-12'],
    ['with marks that mean something to a pattern', 'a (b) [c] $1? a.b', '(b) [c] $1?', '2-13'],
    ['a point is no other letter', 'axb a.b', 'a.b', '4-7'],
    ['counted in characters beyond the basic plane', '𝔸𝔹 words 𝔸', 'words', '3-8'],
    ['those themselves beyond it', 'a 𝔸𝔹 b', '𝔸𝔹', '2-4'],
    ['in Arabic', 'هذه كلمات للاختبار', 'كلمات', '4-9'],
    ['with soft hyphens and marks of direction', 'a so\u00adme\u200b \u200ebody b', 'some body', '2-14'],
    ['copied with what is not seen', 'a some b', 'so\u00adme', '2-6'],
    ['with its marks as one or apart', 'José, Jose\u0301', 'Jose\u0301', '0-4 6-11'],
    ['in Arabic with vowel signs', 'هذه كَلِمَات', 'كلمات', '4-12'],
    ['after a page of nothing that is seen', `a${'\ufeff'.repeat(200_000)}a b`, 'a b', '200001-200004'],
    ['nowhere', 'Test', 'absent', ''],
    ['nothing but white space', 'Test test', ' \n', ''],
  ])('%s', (_what, text, words, places) => {
    expect(
      placesOf(text, words)
        .map(({ start, end }) => `${start}-${end}`)
        .join(' '),
    ).toBe(places)
  })
})

describe('a blanked text', () => {
  it('keeps its length in characters, and the rest of its words', () => {
    expect(blanked('𝔸 some 𝔹 body', [{ start: 2, end: 6 }])).toBe('𝔸 ████ 𝔹 body')
    expect(
      blanked('abcdef', [
        { start: 1, end: 4 },
        { start: 3, end: 9 },
      ]),
    ).toBe('a█████')
    expect(blanked('abc', [])).toBe('abc')
    expect(blanked('abc', [allOf('abc')])).toBe('███')
  })

  it('hands out its pieces, read or withheld', () => {
    expect(
      piecesOf('ab𝔸cd', [
        { start: 1, end: 3 },
        { start: 2, end: 4 },
      ]),
    ).toEqual([
      { text: 'a', isWithheld: false },
      { text: 'b𝔸c', isWithheld: true },
      { text: 'd', isWithheld: false },
    ])
    expect(piecesOf('', [])).toEqual([])
  })
})

it('a stretch has its words, and none where there is no text', () => {
  expect(wordsAt('𝔸bc', { start: 1, end: 3 })).toBe('bc')
  expect(allOf('𝔸bc')).toEqual({ start: 0, end: 3 })
  expect(allOf(null)).toEqual({ start: 0, end: 0 })
})

it.each([
  [[0, 2], [2, 4], false],
  [[0, 3], [2, 4], true],
  [[1, 2], [0, 9], true],
])('%o and %o share a character: %s', ([a = 0, b = 0], [c = 0, d = 0], expected) => {
  expect(overlap({ start: a, end: b }, { start: c, end: d })).toBe(expected)
})

it('words with a hyphen are found as they stand', () => {
  expect(placesOf('A short-lived plan, and/or none', 'short-lived')).toEqual([{ start: 2, end: 13 }])
  expect(placesOf('- a (b) {c} [d]', '- a (b) {c} [d]')).toEqual([{ start: 0, end: 15 }])
})

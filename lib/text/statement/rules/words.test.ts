import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceOf } from './span'
import { WORD, wholeWords, wordsOf } from './words'

/** Texts with what is hard in them: emoji of several parts, marks that combine, Arabic with its signs, odd spaces, punctuation. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'word l’UE EU–Morocco e\u0301te\u0301 👩‍👩‍👧 🇲🇦 ❤️ الاتّفاقية مُشْتَرَكَة ، ؟ … « » 70,781 ( ) " .'.split(
      ' ',
    ),
    ...['\u00a0', '\n', ' ', '\t', '\u200f', '\u0301'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const anyText = fc.array(piece, { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''))

describe('words', () => {
  it.each([
    ['joint investigations, raising', ['joint', 'investigations', 'raising']],
    ['“could cover” – l’UE… (70,781)', ['could', 'cover', 'l’UE', '70,781']],
    ['e\u0301te\u0301, 👩‍👩‍👧! 🇲🇦', ['e\u0301te\u0301', '👩‍👩‍👧', '🇲🇦']],
    ['تحقيقات مُشْتَرَكَة، ورفع «الوعي»؟', ['تحقيقات', 'مُشْتَرَكَة', 'ورفع', 'الوعي']],
    ['— … !', []],
    ['', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words)
  })

  it('stand where they are said to, in order, apart, and cut no character in two', () => {
    fc.assert(
      fc.property(anyText, fc.nat(500), (text, offset) => {
        const words = wordsOf(text, offset)
        words.forEach((word, index) => {
          expect(sliceOf(text, { start: word.start - offset, end: word.end - offset })).toBe(word.text)
          expect(word.start).toBeGreaterThan(words[index - 1]?.end ?? offset - 1)
          expect(word.text).not.toMatch(/\s/)
        })
      }),
    )
  })

  it('hold every letter and digit of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const left = wordsOf(text).reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          text,
        )
        expect(left).not.toMatch(/[\p{L}\p{N}\p{S}]/u)
      }),
    )
  })
})

describe('choosing', () => {
  it('gives whole words that hold what was chosen, changes nothing when done again, and quotes exactly', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (words, a, b) => {
        const all = wordsOf(words)
        const asked = { start: Math.min(a, b, words.length), end: Math.min(Math.max(a, b), words.length) }
        const span = wholeWords(all, asked)
        const touched = all.filter(({ start, end }) => start < asked.end && asked.start < end)
        expect(span === null).toBe(touched.length === 0)
        if (!span) return
        expect(all.some(({ start }) => start === span.start)).toBe(true)
        expect(all.some(({ end }) => end === span.end)).toBe(true)
        expect(wholeWords(all, span)).toEqual(span)
        expect(sliceOf(words, span)).not.toBeNull()
        for (const word of touched) expect(span.start <= word.start && word.end <= span.end).toBe(true)
      }),
    )
  })
})

it('is one expression in the statement page’s script and here', () => {
  const script = readFileSync('components/text/note/selecting.js', 'utf8')
  expect(script).toContain(`/${WORD.source}/gu`)
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directiveFor, find, written } from './text-fragment'

const statement = readFileSync(
  path.resolve(import.meta.dirname, '../../../../prisma/seed/data/rabat-2022-07-08.en.txt'),
  'utf8',
)

function spanOf(text: string, words: string, from = 0): { start: number; end: number } {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

describe('a link to words', () => {
  it.each([
    ['plain words', 'One two three four.', 'two three four', 'two%20three%20four'],
    ['a comma', 'Spain, Morocco and others.', 'Spain, Morocco and', 'Spain%2C%20Morocco%20and'],
    ['a dash', 'A well-known EU-plan now.', 'well-known EU-plan now', 'well%2Dknown%20EU%2Dplan%20now'],
    ['an ampersand', 'Test & try it here.', 'Test & try it', 'Test%20%26%20try%20it'],
    ['a percent sign', 'About 40% of all cases.', '40% of all', '40%25%20of%20all'],
    ['Arabic', 'أكد الطرفان تعزيز التعاون.', 'أكد الطرفان تعزيز', encodeURIComponent('أكد الطرفان تعزيز')],
    ['signs', 'the EU’s (new) plan now', 'EU’s (new) plan', 'EU%E2%80%99s%20(new)%20plan'],
    ['few words', 'He said a word to her.', 'word', 'He%20said%20a-,word,-to%20her.'],
    ['the first word of a text', 'Word by word.', 'Word', 'Word,-by%20word.'],
    ['white space at its ends', 'one two three four', ' two three four', 'two%20three%20four'],
  ])('%s', (_name, text, words, expected) => {
    expect(written(directiveFor(text, spanOf(text, words)))).toBe(`:~:text=${expected}`)
  })

  it('names a long passage by its first and last words', () => {
    const text = 'First we say a great many words here, and then at the very end we stop saying them.'
    expect(directiveFor(text, { start: 0, end: text.length })).toEqual({
      start: 'First we say a',
      end: 'we stop saying them.',
    })
  })

  it('never lets a part run from one paragraph into the next', () => {
    const text = 'One short line.\nAnother short line.'
    expect(directiveFor(text, { start: 0, end: text.length })).toEqual({
      start: 'One short line.',
      end: 'Another short line.',
    })
  })

  it('finds any words of the statement again, and nowhere before', () => {
    const words = [...statement.matchAll(/\S+/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    const from = fc.nat({ max: words.length - 1 })
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 120 }), (first, many) => {
        const last = Math.min(words.length - 1, first + many - 1)
        const span = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
        expect(find(statement, directiveFor(statement, span))).toEqual(span)
      }),
      { numRuns: 400 },
    )
  })
})

describe('finding', () => {
  it.each([
    ['whole words only', 'catalogue cat', { start: 'cat' }, { start: 10, end: 13 }],
    ['without regard to case', 'The END', { start: 'end' }, { start: 4, end: 7 }],
    ['only after the prefix', 'a b c b', { prefix: 'c', start: 'b' }, { start: 6, end: 7 }],
    ['only before the suffix', 'a b c b d', { start: 'b', suffix: 'd' }, { start: 6, end: 7 }],
    ['from the first to the last words', 'a b c d', { start: 'b', end: 'd' }, { start: 2, end: 7 }],
    ['nothing', 'a b c', { start: 'x' }, null],
  ])('%s', (_name, text, directive, found) => {
    expect(find(text, directive)).toEqual(found)
  })
})

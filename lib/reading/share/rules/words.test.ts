import { describe, expect, it } from 'vitest'
import { beginningOf } from '@/lib/ground/platform/words'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { StatementView } from '@/lib/text/statement/types'
import { governedWords, wordsAt } from './words'

const text = 'One two three.\n\nFour 👩‍🚀 five.'
const statement = { base: { text }, passages: passagesOf(text) } as unknown as StatementView

describe('an address of words', () => {
  it.each([
    ['0-14', 'One two three.', [1], 1],
    ['4-7', 'two', [1], null],
    ['4-20', 'two three.\n\nFour', [1, 2], null],
    ['16-32', 'Four 👩‍🚀 five.', [2], 2],
  ])('%s names %j', (segment, exact, passages, passage) => {
    const words = wordsAt(statement, segment)
    expect(words).toMatchObject({ exact, passage })
    expect(words?.passages.map(({ number }) => number)).toEqual(passages)
  })

  it.each([
    ['out of range', '4-400'],
    ['empty', '4-4'],
    ['out of order', '7-4'],
    ['cutting a character in two', '16-22'],
    ['beginning with a space', '3-7'],
    ['ending with a space', '4-8'],
    ['nothing but white space', '14-16'],
    ['padded', '04-7'],
    ['with a sign', '+4-7'],
    ['a fraction', '4.0-7'],
    ['too large to count', '4-7000000000'],
    ['one number', '4'],
    ['no numbers', 'a-b'],
    ['percent-encoded', '4%2D7'],
    ['empty text', ''],
  ])('names nothing when it is %s', (_why, segment) => {
    expect(wordsAt(statement, segment)).toBeNull()
  })
})

describe('the beginning of a text', () => {
  it.each([
    ['one two', 3, 'one two'],
    ['one two three', 3, 'one two three'],
    ['one two, three four', 2, 'one two …'],
    ['one\ntwo  three', 2, 'one two …'],
    ['un\u00a0; deux trois', 2, 'un\u00a0; deux …'],
    ['واحد، اثنان ثلاثة', 1, 'واحد …'],
  ])('%j in %i words', (said, most, expected) => {
    expect(beginningOf(said, most)).toBe(expected)
  })
})

describe('words that are an item’s, or are among them', () => {
  const hinge = { passage: 1, start: 0, end: 3, exact: 'One' }
  const items = [{ start: 4, end: 13, hinge }]
  it.each([
    ['4-13', 'One two three'],
    ['8-13', 'One … three'],
    ['0-7', 'One two'],
    ['16-20', 'Four'],
  ])('%s is quoted with the verb that governs it: %s', (segment, quoted) => {
    const words = wordsAt(statement, segment)
    expect(words && quotedWords(governedWords(words, items))).toBe(quoted)
  })
})

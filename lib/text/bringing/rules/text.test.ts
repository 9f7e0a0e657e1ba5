import { describe, expect, it } from 'vitest'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import {
  emptyLinesAfter,
  joinedToEmptyLines,
  joinedToThePrevious,
  keptText,
  outsideOnePassage,
  splitAt,
} from './text'

describe('keptText', () => {
  it.each<[string, string, string]>([
    ['line ends of other systems', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['spaces at the end of lines', 'a \t\n  b  \n', 'a\n  b'],
    ['empty lines round it, and none within', '\n\n\na\n\n\nb\n\n', 'a\n\n\nb'],
    ['a byte order mark', '\uFEFFa', 'a'],
    ['letters, composed or not', 'e\u0301 é \u00a0 بِسْم\u200f', 'e\u0301 é \u00a0 بِسْم\u200f'],
    ['a space that holds together, at the end of a line', 'a\u00a0\nb', 'a\u00a0\nb'],
  ])('%s', (_what, given, kept) => {
    expect(keptText(given)).toBe(kept)
    expect(keptText(kept)).toBe(kept)
  })
})

const text = 'One two.\nThree  four.\n\nFive six.'

describe('splitting and joining', () => {
  it('splits at a space, unit for unit', () => {
    const split = splitAt(text, 1, 4)
    expect(split).toBe('One\ntwo.\nThree  four.\n\nFive six.')
    expect(split?.length).toBe(text.length)
    expect(splitAt(text, 2, 16)).toBe('One two.\nThree \nfour.\n\nFive six.')
  })

  it.each([
    ['inside a word', 1, 5],
    ['at the passage’s own beginning', 2, 9],
    ['between two spaces', 2, 15],
    ['at its end', 1, 8],
    ['in another passage', 1, 16],
    ['in no passage', 9, 4],
    ['before the text', 1, -1],
    ['no place', 1, Number.NaN],
  ])('does not split %s', (_what, number, at) => {
    expect(splitAt(text, number, at)).toBeNull()
  })

  it('joins a passage to the one before it, over an empty line too', () => {
    expect(joinedToThePrevious(text, 2)).toBe('One two. Three  four.\n\nFive six.')
    expect(joinedToThePrevious(text, 3)).toBe('One two.\nThree  four.  Five six.')
    expect(joinedToThePrevious(text, 1)).toBeNull()
    expect(joinedToThePrevious(text, 4)).toBeNull()
  })

  it('joins what was broken to fit a page, up to each empty line', () => {
    const broken = 'One\ntwo.\n\nThree\nfour.\n\n\nFive.'
    expect(joinedToEmptyLines(broken)).toBe('One two.\n\nThree four.\n\n\nFive.')
    expect(joinedToEmptyLines(broken).length).toBe(broken.length)
  })
})

describe('what stands between', () => {
  it('finds the empty lines', () => {
    expect(emptyLinesAfter(text, passagesOf(text))).toEqual([2])
  })

  it('finds a span that lies in two passages, or in none', () => {
    const whole = { start: 4, end: 8 }
    const across = { start: 4, end: 14 }
    expect(outsideOnePassage(text, [whole])).toBeNull()
    expect(outsideOnePassage(text, [whole, across])).toBe(across)
    expect(outsideOnePassage(text, [{ start: 99, end: 100 }])).toEqual({ start: 99, end: 100 })
  })
})

it('a text is kept in the time of its length, whatever spaces stand in it', () => {
  const spaces = ' '.repeat(200_000)
  const began = process.cpuUsage()
  expect(keptText(`a${spaces}b${spaces}`)).toBe(`a${spaces}b`)
  expect(keptText(`\n\na${'\n'.repeat(200_000)}b\n`)).toBe(`a${'\n'.repeat(200_000)}b`)
  const { user } = process.cpuUsage(began)
  expect(user / 1_000).toBeLessThan(1_000)
})

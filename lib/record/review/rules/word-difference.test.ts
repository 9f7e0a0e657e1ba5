import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WordRun, wordDifference } from './word-difference'

const marks = { kept: '', removed: '-', added: '+' }
const shown = (before: string, after: string) =>
  wordDifference(before, after).map(({ kind, text }) => (kind === 'kept' ? text : `[${marks[kind]}${text}]`))

describe('the difference of two texts', () => {
  it.each([
    ['nothing and nothing', '', '', []],
    ['the same', 'a b c', 'a b c', ['a b c']],
    ['all of it is new', '', 'a b', ['[+a b]']],
    ['all of it is gone', 'a b', '', ['[-a b]']],
    ['one word', 'a b c d e f', 'a b x d e f', ['a b ', '[-c ]', '[+x ]', 'd e f']],
    [
      'a number in its brackets',
      'as seen [1] there now',
      'as seen [12] there now',
      ['as seen ', '[-[1] ]', '[+[12] ]', 'there now'],
    ],
    ['words that were put in', 'a b c', 'a b x y c', ['a b ', '[+x y ]', 'c']],
    [
      'another script',
      'قال الوزير إنه لم',
      'قال الوزير إنها لم',
      ['قال الوزير ', '[-إنه ]', '[+إنها ]', 'لم'],
    ],
  ])('%s', (_case, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected)
  })

  it('tells a text that was written anew apart as a whole, though a few words recur', () => {
    const before = 'Money was promised in the spring and nobody has seen it since then'
    const after = 'A contract of the ministry names the sum, the dates and who receives it'
    expect(shown(before, after)).toEqual([`[-${before}]`, `[+${after}]`])
  })

  it('leaves no single word between two changes', () => {
    const before = 'It was said and said again in May that one two three of four is done and no more'
    const after = 'It was said and said again in May that red blue green of grey is done and no more'
    expect(shown(before, after)).toEqual([
      'It was said and said again in May that ',
      '[-one two three of four ]',
      '[+red blue green of grey ]',
      'is done and no more',
    ])
  })

  it('loses and invents nothing, whatever the texts', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'été', '👩‍👧', 'كلمة', '[1]', '  ', '\n', 'd e')
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    )
    const without = (runs: readonly WordRun[], kind: WordRun['kind']) =>
      runs
        .filter((run) => run.kind !== kind)
        .map((run) => run.text)
        .join('')
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDifference(before, after)
        expect(without(runs, 'added')).toBe(before)
        expect(without(runs, 'removed')).toBe(after)
      }),
      { numRuns: 500 },
    )
  })
})

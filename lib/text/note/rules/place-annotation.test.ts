import { describe, expect, it } from 'vitest'
import { searchedText } from '@/lib/ground/platform/quote/find-quote'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { placeAnnotation, type QuotedWords } from './place-annotation'

const text = [
  'A test text opens with “quoted words” 🎈, and the two sides meet here.',
  'In its second passage the two sides meet again, after a test.',
].join('\n')
const searched = searchedText(text)
const passages = passagesOf(text)
const quoted = (exact: string, more: Partial<QuotedWords> = {}): QuotedWords => ({
  ...{ exact, prefix: '', suffix: '', start: -1 },
  ...more,
})
const twice = 'the two sides meet'
const second = text.lastIndexOf(twice)

describe('the words of an annotation', () => {
  it.each<[string, QuotedWords, { words: string; passage: number; how: string }]>([
    ['the very words', quoted('opens with'), { words: 'opens with', passage: 1, how: 'exact' }],
    [
      'words with the point after them',
      quoted('after a test.'),
      { words: 'after a test', passage: 2, how: 'exact' },
    ],
    [
      'half a word at each end',
      quoted('est text op'),
      { words: 'test text opens', passage: 1, how: 'exact' },
    ],
    [
      'a line that a page broke',
      quoted('second\n   passage'),
      { words: 'second passage', passage: 2, how: 'exact' },
    ],
    [
      'twice, and where it says',
      quoted(twice, { start: second }),
      { words: twice, passage: 2, how: 'exact' },
    ],
    [
      'twice, and where it says in characters',
      quoted(twice, { start: second - 1 }),
      { words: twice, passage: 2, how: 'exact' },
    ],
    [
      'twice, by what stands before',
      quoted(twice, { prefix: 'second passage ' }),
      { words: twice, passage: 2, how: 'context' },
    ],
    [
      'twice, by what stands after',
      quoted(twice, { suffix: ' here.' }),
      { words: twice, passage: 1, how: 'context' },
    ],
    [
      'twice, with a place of another text',
      quoted(twice, { start: 3, suffix: ' again,' }),
      { words: twice, passage: 2, how: 'context' },
    ],
    [
      'other quotation marks',
      quoted('opens with "quoted words"'),
      { words: 'opens with “quoted words', passage: 1, how: 'near' },
    ],
    [
      'another spelling',
      quoted('In its secondd passage the twoo sides meet again'),
      { words: 'In its second passage the two sides meet again', passage: 2, how: 'near' },
    ],
  ])('are found: %s', (_name, words, expected) => {
    const found = placeAnnotation(words, searched, passages)
    expect(
      typeof found === 'string'
        ? found
        : { words: text.slice(found.start, found.end), passage: found.passage, how: found.how },
    ).toEqual(expected)
  })

  it.each<[string, QuotedWords, string]>([
    ['none', quoted(' \n'), 'no_words'],
    ['signs alone', quoted('🎈,'), 'near the words'],
    ['nowhere', quoted('Nothing of this stands in it at all'), 'absent'],
    ['twice, and nothing tells which', quoted(twice), 'several'],
    ['twice, alike on one side', quoted(twice, { prefix: 'and nothing like it' }), 'several'],
    ['from one passage into the next', quoted('meet here. In its second'), 'passages'],
  ])('have no place: %s', (_name, words, why) => {
    const found = placeAnnotation(words, searched, passages)
    if (why === 'near the words') expect(found).not.toHaveProperty('how', 'near')
    else expect(found).toBe(why)
  })
})

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
  it.each<[string, QuotedWords, string]>([
    ['the very words', quoted('opens with'), '1 exact: opens with'],
    ['words with the point after them', quoted('after a test.'), '2 exact: after a test'],
    ['half a word at each end', quoted('est text op'), '1 exact: test text opens'],
    ['a line that a page broke', quoted('second\n   passage'), '2 exact: second passage'],
    ['twice, and where it says', quoted(twice, { start: second }), `2 exact: ${twice}`],
    ['twice, and where it says in characters', quoted(twice, { start: second - 1 }), `2 exact: ${twice}`],
    ['twice, by what stands before', quoted(twice, { prefix: 'second passage ' }), `2 context: ${twice}`],
    ['twice, by what stands after', quoted(twice, { suffix: ' here.' }), `1 context: ${twice}`],
    ['twice, another place', quoted(twice, { start: 3, suffix: ' again,' }), `2 context: ${twice}`],
    ['other quotation marks', quoted('opens with "quoted words"'), '1 near: opens with “quoted words'],
    [
      'another spelling',
      quoted('In its secondd passage the twoo sides meet again'),
      '2 near: In its second passage the two sides meet again',
    ],
  ])('are found: %s', (_name, words, expected) => {
    const found = placeAnnotation(words, searched, passages)
    if (typeof found === 'string') throw new Error(found)
    expect(`${found.passage} ${found.how}: ${text.slice(found.start, found.end)}`).toBe(expected)
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

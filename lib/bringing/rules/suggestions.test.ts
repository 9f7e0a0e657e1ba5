import { expect, test } from 'vitest'
import { passagesOf } from '@/lib/statement/rules/passages'
import type { BroughtContent } from '../types'
import { emptyContent } from './content'
import { suggestionsIn } from './suggestions'

// Test text, not from any source.

function suggested(text: string, language = 'en', more: Partial<BroughtContent> = {}) {
  const empty = emptyContent(language)
  const content = { ...empty, text: { ...empty.text, text }, ...more }
  return suggestionsIn(passagesOf(text), content).map(({ clause, force, words, by }) => [
    text.slice(clause.start, clause.end),
    force,
    words,
    by,
  ])
}

test('a clause is suggested once, with the words that it says first, however many it has', () => {
  expect(suggested('They reaffirm their commitment to peace and they will meet.')).toEqual([
    ['They reaffirm their commitment to peace and they will meet.', 'declared', 'reaffirm', 'itself'],
  ])
})

test('what only sets a condition, or says which of several things is meant, is no suggestion', () => {
  expect(suggested('Partners who will help, as appropriate. Its impact will be severe.')).toEqual([])
})

test('an item of a list has the force of the line that introduces it, but for one that says its own', () => {
  const list =
    'To these ends, we intend to work to:\n\n- Open a test office.\n- could meet, if possible.\n\nNothing more.'
  expect(suggested(list)).toEqual([
    ['To these ends, we intend to work to:', 'intended', 'intend to', 'itself'],
    ['Open a test office.', 'intended', 'intend to', 'introduced'],
    ['could meet, if possible.', 'conditional', 'could', 'itself'],
  ])
  expect(suggested('What follows is a list:\n\n- Open a test office.\n- Close it.')).toEqual([])
})

test('a sentence that only goes on is as firm as the one before it in its passage', () => {
  expect(suggested('We plan to train. This includes an office.\nThis includes a ship.')).toEqual([
    ['We plan to train.', 'intended', 'plan to', 'itself'],
    ['This includes an office.', 'intended', 'plan to', 'goes_on'],
  ])
})

const two = 'They agreed to meet. They intend to report every year and will train.'
const at = (words: string) => ({ start: two.indexOf(words), end: two.indexOf(words) + words.length })

test('nothing is suggested of words that are marked, or of a clause that somebody said no to', () => {
  const mark = {
    id: '',
    title: 'Test',
    titleLanguage: 'en',
    force: 'agreed',
    areaKey: '',
    whyThisForce: '',
  } as const
  const marked = (words: string) =>
    suggested(two, 'en', { marks: [{ ...mark, ...at(words), responsible: [] }] })
  expect(marked('They agreed to meet').map(([, , words]) => words)).toEqual(['intend to'])
  expect(marked('intend to report').map(([, , words]) => words)).toEqual(['agreed to', 'will'])
  const no = [{ ...at('intend to'), entry: 'en.intend' }]
  expect(suggested(two, 'en', { dismissed: no }).map(([, , words]) => words)).toEqual(['agreed to'])
})

test('a language without a lexicon has none', () => {
  expect(suggested('Sie werden sich treffen.', 'de')).toEqual([])
})

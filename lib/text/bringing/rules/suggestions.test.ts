import { expect, test } from 'vitest'
import { counted } from '@/lib/ground/platform/counted.fixture'
import { blocksOfPlainText } from '@/lib/text/statement/rules/blocks-guess'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import type { BroughtContent } from '../types'
import { suggestionsIn } from './suggestions'
import { contentOf, markOf } from './testing'

// Test text, not from any source.

function suggested(text: string, language = 'en', more: Partial<BroughtContent> = {}) {
  return suggestionsIn(passagesOf(text), contentOf(text, more, language)).map(
    ({ clause, force, words, by }) => [text.slice(clause.start, clause.end), force, words, by],
  )
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
    ['Open a test office.', 'intended', 'intend to', 'introduced'],
    ['could meet, if possible.', 'conditional', 'could', 'itself'],
  ])
  expect(suggested('What follows is a list:\n\n- Open a test office.\n- Close it.')).toEqual([])
})

test('a line that only introduces a list is no suggestion where all its items are, marked or not', () => {
  const items = (line: string, second = 'Close it.', end = '') =>
    suggested(`${line}\n\n- Open a test office.\n- ${second}\n\nNothing more.${end}`).map(([words]) => words)
  const both = ['Open a test office.', 'Close it.']
  expect(items('We intend to:')).toEqual(both)
  expect(items('In the test we agreed to do the following, and we intend to:')).toEqual([
    'In the test we agreed to do the following,',
    ...both,
  ])
  // What says more than how firmly is an item by itself.
  expect(items('We intend to work together across the test place to:')).toHaveLength(3)
  const text = 'We intend to:\n\n- Open a test office.\n- Close it.'
  const at = text.indexOf('Open')
  const marks = [markOf({ start: at, end: at + 'Open a test office'.length }, { force: 'intended' })]
  expect(suggested(text, 'en', { marks }).map(([words]) => words)).toEqual(['Close it.'])
})

test.each([
  ['fr', 'Nous avons l’intention de :\n\n- Ouvrir un bureau.\n- Le fermer.', 2],
  ['es', 'Tenemos la intención de:\n\n- Abrir una oficina.\n- Cerrarla.', 2],
  ['ar', 'اتفقا على ما يلي:\n\n- فتح مكتب تجريبي.\n- إغلاقه بعد التجربة.', 2],
])('so it is in %s: %j', (language, text, n) => {
  expect(suggested(text, language)).toHaveLength(n)
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
  const marked = (words: string) => suggested(two, 'en', { marks: [markOf(at(words), { force: 'agreed' })] })
  expect(marked('They agreed to meet').map(([, , words]) => words)).toEqual(['intend to'])
  expect(marked('intend to report').map(([, , words]) => words)).toEqual(['agreed to', 'will'])
  const no = [{ ...at('intend to'), entry: 'en.intend' }]
  expect(suggested(two, 'en', { dismissed: no }).map(([, , words]) => words)).toEqual(['agreed to'])
})

test('a language without a lexicon has none', () => {
  expect(suggested('Sie werden sich treffen.', 'de')).toEqual([])
})

test('twice as many lines are twice as much work', () => {
  const looksAt = (lines: number) => {
    const text = 'we will meet\n'.repeat(lines)
    const { entries, looks } = counted(blocksOfPlainText(text, 'en'))
    expect(suggested(text, 'en', { structure: { blocks: entries, notes: [], isGuess: true } })).toHaveLength(
      lines,
    )
    return looks()
  }
  expect(looksAt(2_000) / looksAt(1_000)).toBeLessThan(2.3)
})

test('of a sentence with very many operative words each is looked at once for its clause', () => {
  const text = 'will, '.repeat(20_000)
  const began = process.cpuUsage()
  expect(suggested(text).length).toBeGreaterThan(10_000)
  // Where all were looked at for each clause it took several times that, and 27 s for a text of the greatest length.
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(900)
})

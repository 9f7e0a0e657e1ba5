import { expect, test } from 'vitest'
import { isPlainName } from '@/lib/ground/platform/storable-text'
import { blockOf } from '@/lib/text/statement/rules/blocks'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { MOST_PARTIES } from '../schema'
import type { BroughtContent, BroughtMark } from '../types'
import { proposalsOf } from './proposals'
import { suggestionsIn } from './suggestions'
import { contentOf, markOf } from './testing'

// Test text, not from any source.
const twoPassages = [
  'Test text. They intend to inform Party B every year, and Party B could train its officers.',
  'They intend to meet and they could report.',
].join('\n')

function proposed(marks: readonly Pick<BroughtMark, 'start' | 'end'>[] = [], text = twoPassages) {
  const content = contentOf(text, { marks: marks.map((span) => markOf(span)) })
  const passages = passagesOf(text)
  return proposalsOf({ content }, suggestionsIn(passages, content))
}

test('a suggestion would mark its clause, without the signs at its ends, and says the reference it gets', () => {
  expect(proposed().map(({ exact, reference, suggestion }) => [reference, suggestion.force, exact])).toEqual([
    ['1a', 'intended', 'They intend to inform Party B every year'],
    ['1b', 'conditional', 'and Party B could train its officers'],
    ['2a', 'intended', 'They intend to meet and they could report'],
  ])
})

test('nothing of it is marked already, and marks keep their references', () => {
  const [first, second] = proposed([
    { start: twoPassages.indexOf('train its'), end: twoPassages.indexOf('officers') + 8 },
  ])
  expect(first?.reference).toBe('1a')
  expect(second).toMatchObject({ reference: '1b', exact: 'and Party B could' })
})

test('the area is the one that the heading above is called after, and none where it is called after none', () => {
  const text =
    'Test peace\n\nParty A and the Union of Tests agreed to meet every year in the place of the test.\n\nOther\n\nThey agreed to inform each other of all that happens in the place of the test.'
  const content = contentOf(text, {
    areas: [
      { key: 'peace', title: 'Test Peace', titles: {} },
      { key: 'work', title: 'Test work', titles: {} },
    ],
    parties: [
      { key: 'union', name: 'Test union', names: { en: 'the Union of tests' }, representedBy: '' },
      { key: 'a', name: 'Party A', names: {}, representedBy: '' },
      { key: 'b', name: 'Party', names: {}, representedBy: '' },
      { key: 'c', name: 'Part', names: {}, representedBy: '' },
    ],
  })
  const [first, second] = proposalsOf({ content }, suggestionsIn(passagesOf(text), content))
  expect(first).toMatchObject({
    areaKey: 'peace',
    areaFrom: { by: 'heading', words: 'Test peace' },
    responsible: ['Party A', 'Test union'],
  })
  expect(second).toMatchObject({ areaKey: null, areaFrom: null, responsible: [] })
  const clause = first?.suggestion.clause ?? { start: 0, end: 1 }
  const marks = [markOf(clause, { force: 'agreed', areaKey: 'work' })]
  const again = (of: BroughtContent) => proposalsOf({ content: of }, second ? [second.suggestion] : [])[0]
  expect(again({ ...content, marks })).toMatchObject({
    areaKey: 'work',
    areaFrom: { by: 'mark', reference: '2a' },
  })
  expect(again({ ...content, areas: content.areas.slice(1) })).toMatchObject({
    areaKey: 'work',
    areaFrom: { by: 'only' },
  })
})

test('what is kept of the lines stands before what they look like, for headings and for items', () => {
  const text =
    'Peace, said at length in a line that looks like no heading.\nThe parties agree to:\nmeet every year in the place of the test.'
  const title = 'Peace, said at length in a line that looks like no heading.'
  const [first, second, third] = passagesOf(text)
  if (!first || !second || !third) throw new Error('three passages')
  const content = contentOf(text, {
    areas: [
      { key: 'peace', title, titles: {} },
      { key: 'work', title: 'Test work', titles: {} },
    ],
    structure: {
      ...{ isGuess: false, notes: [] },
      blocks: [
        blockOf(first, { kind: 'heading', level: 1 }),
        blockOf(second),
        blockOf(third, { kind: 'list_item', level: 1, introducedBy: 1 }),
      ],
    },
  })
  const proposed = (of: BroughtContent) =>
    proposalsOf({ content: of }, suggestionsIn(passagesOf(text), of)).map(({ suggestion, areaKey }) => [
      suggestion.passage,
      suggestion.by,
      areaKey,
    ])
  expect(proposed(content)).toEqual([[3, 'introduced', 'peace']])
  expect(proposed({ ...content, structure: null })).toEqual([[2, 'itself', null]])
})

test.each([
  ['a tab', 'They could tell\tand inform\u00a0 Party B', 'Tell and inform Party B'],
  ['marks of direction', '\u200fThey\u200e could \u2067inform\u2069 Party B', 'Inform Party B'],
  ['too many words', `They could ${'inform '.repeat(12)}`, `I${'inform '.repeat(11).slice(1)}…`],
  ['one word that it has no room for', `could${'😀'.repeat(40)}`, undefined],
])('of words with %s the title is one that a mark may have', (_what, words, title) => {
  const titles = proposed([], words).map((each) => each.title)
  expect(titles).toHaveLength(1)
  for (const each of titles) {
    expect(isPlainName(each)).toBe(true)
    if (title) expect(each).toBe(title)
  }
})

test('what is shown is proposed as among all of them', () => {
  const text = `${twoPassages}\nThey could agree.`
  const content = contentOf(text)
  const passages = passagesOf(text)
  const suggestions = suggestionsIn(passages, content)
  const all = proposalsOf({ content }, suggestions)
  expect(all.length).toBeGreaterThan(3)
  expect(proposalsOf({ content }, suggestions, suggestions.slice(1, 3))).toEqual(all.slice(1, 3))
})

test('a sentence that names every party makes all of them responsible, and none is left out', () => {
  const names = Array.from({ length: MOST_PARTIES }, (_, index) => `Party ${index + 1}`)
  const text = `${names.join(', ')} agree to inform each other.`
  const content = contentOf(text, {
    parties: names.map((name) => ({ key: name.replace(' ', '-'), name, names: {}, representedBy: '' })),
  })
  const [first] = proposalsOf({ content }, suggestionsIn(passagesOf(text), content))
  expect(first?.responsible).toEqual(names)
})

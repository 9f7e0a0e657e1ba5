import { expect, test } from 'vitest'
import { isPlainName } from '@/lib/platform/keepable'
import { passagesOf } from '@/lib/statement/rules/passages'
import type { BroughtMark } from '../types'
import { emptyContent } from './content'
import { proposalsOf } from './proposals'
import { suggestionsIn } from './suggestions'

// Test text, not from any source.
const twoPassages = [
  'Test text. They intend to inform Party B every year, and Party B could train its officers.',
  'They intend to meet and they could report.',
].join('\n')

function proposed(marks: readonly Pick<BroughtMark, 'start' | 'end'>[] = [], text = twoPassages) {
  const empty = emptyContent('en')
  const said = {
    title: 'Test',
    titleLanguage: 'en',
    force: 'declared',
    areaKey: 'a',
    whyThisForce: 'Test',
  } as const
  const content = {
    ...empty,
    text: { ...empty.text, text },
    marks: marks.map((span, index) => ({ ...said, ...span, id: String(index), responsible: [] })),
  }
  const passages = passagesOf(text)
  return proposalsOf({ content, passages }, suggestionsIn(passages, content))
}

test('a suggestion would mark its clause, without the signs at its ends, and says the reference it gets', () => {
  expect(proposed().map(({ exact, reference, suggestion }) => [reference, suggestion.force, exact])).toEqual([
    ['1a', 'intended', 'They intend to inform Party B every year'],
    ['1b', 'conditional', 'and Party B could train its officers'],
    ['2a', 'intended', 'They intend to meet and they'],
    ['2b', 'conditional', 'could report'],
  ])
})

test('nothing of it is marked already, and marks keep their references', () => {
  const [first, second] = proposed([
    { start: twoPassages.indexOf('train its'), end: twoPassages.indexOf('officers') + 8 },
  ])
  expect(first?.reference).toBe('1a')
  expect(second).toMatchObject({ reference: '1b', exact: 'and Party B could' })
})

test('its title is how the words begin', () => {
  expect(proposed()[0]?.title).toBe('They intend to inform Party B every year')
})

test.each([
  ['a tab', 'They could\tinform\u00a0 Party B', 'They could inform Party B'],
  ['marks of direction', '\u200fThey\u200e could \u2067inform\u2069 Party B', 'They could inform Party B'],
  [
    'words that a title has no room for',
    `They could ${'inform '.repeat(12)}`,
    `They could ${'inform '.repeat(9)}…`,
  ],
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
  const empty = emptyContent('en')
  const content = { ...empty, text: { ...empty.text, text } }
  const passages = passagesOf(text)
  const suggestions = suggestionsIn(passages, content)
  const all = proposalsOf({ content, passages }, suggestions)
  expect(all.length).toBeGreaterThan(3)
  expect(proposalsOf({ content, passages }, suggestions, suggestions.slice(1, 3))).toEqual(all.slice(1, 3))
})

import { expect, test } from 'vitest'
import { passagesOf } from '@/lib/statement/rules/passages'
import type { BroughtMark } from '../types'
import { emptyContent } from './content'
import { proposalsOf } from './proposals'
import { suggestionsIn } from './suggestions'

// Test text, not from any source.
const text = [
  'Test text. They intend to inform Party B every year, and Party B could train its officers.',
  'They intend to meet and they could report.',
].join('\n')

function proposed(marks: readonly Pick<BroughtMark, 'start' | 'end'>[] = []) {
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
  return proposalsOf({ content, passages, suggestions: suggestionsIn(passages, content) })
}

test('a suggestion would mark its clause, without the signs at its ends, and says the reference it gets', () => {
  expect(proposed().map(({ exact, reference, suggestion }) => [reference, suggestion.force, exact])).toEqual([
    ['1a', 'conditional', 'They intend to inform Party B every year'],
    ['1b', 'conditional', 'and Party B could train its officers'],
    ['2a', 'conditional', 'They intend to meet and they'],
    ['2b', 'conditional', 'could report'],
  ])
})

test('nothing of it is marked already, and marks keep their references', () => {
  const [first, second] = proposed([{ start: text.indexOf('train its'), end: text.indexOf('officers') + 8 }])
  expect(first?.reference).toBe('1a')
  expect(second).toMatchObject({ reference: '1b', exact: 'and Party B could' })
})

test('its title is how the words begin', () => {
  expect(proposed()[0]?.title).toBe('They intend to inform Party B every year')
})

import { expect, test } from 'vitest'
import { emptyContent } from './content'
import { firstParagraph } from './first-paragraph'
import { partiesNamedIn } from './named-parties'
import { structureOf } from './structure'

const title = 'Test declaration between the Kingdom of A and the Republic of B'
const first = 'Party A and Party B are friends, in a test paragraph that is longer than the title above it.'

function contentOf(lines: readonly string[], isTold: boolean) {
  const text = lines.join('\n')
  const content = emptyContent('en')
  const heading = { start: 0, end: title.length, kind: 'heading' as const, level: 1, marker: null, cells: [] }
  return {
    ...content,
    text: { ...content.text, text },
    structure: isTold ? structureOf(text, 'en', { blocks: [heading], notes: [] }) : null,
  }
}

test.each<[string, string[], boolean, string]>([
  ['the first line that is no heading of a document', [title, first, 'More.'], true, first],
  ['the first line of a text without a title', [first, 'More.'], false, first],
  ['the only line', ['A line'], false, 'A line'],
  ['none of no text', [''], false, ''],
])('the first paragraph is %s', (_what, lines, isTold, expected) => {
  expect(firstParagraph(contentOf(lines, isTold))).toBe(expected)
})

test('parties are those of the paragraph, and not the title', () => {
  const words = firstParagraph(contentOf([title, first], true))
  expect(partiesNamedIn(words, 'en').map(({ name }) => name)).toEqual(['Party A', 'Party B'])
})

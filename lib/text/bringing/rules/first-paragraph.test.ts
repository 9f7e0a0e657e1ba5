import { expect, test } from 'vitest'
import { firstParagraph } from './first-paragraph'
import { structureOf } from './structure'
import { contentOf } from './testing'

const title = 'Test declaration between the Kingdom of A and the Republic of B'
const first = 'Party A and Party B are friends, in a test paragraph that is longer than the title above it.'

function contentWith(lines: readonly string[], isTold: boolean) {
  const text = lines.join('\n')
  const heading = { start: 0, end: title.length, kind: 'heading' as const, level: 1, marker: null, cells: [] }
  const told = structureOf(text, 'en', { blocks: [heading], notes: [] })
  return contentOf(text, { structure: isTold ? told : null })
}

test.each<[string, string[], boolean, string]>([
  ['the first line that is no heading of a document', [title, first, 'More.'], true, first],
  ['the first line of a text without a title', [first, 'More.'], false, first],
  ['the only line', ['A line'], false, 'A line'],
  ['none of no text', [''], false, ''],
])('the first paragraph is %s', (_what, lines, isTold, expected) => {
  expect(firstParagraph(contentWith(lines, isTold))).toBe(expected)
})

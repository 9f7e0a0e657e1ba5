import { expect, test } from 'vitest'
import { introducingLine } from '@/lib/text/statement/rules/blocks'
import { blocksOfPlainText } from '@/lib/text/statement/rules/blocks-guess'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import type { BringingView } from '../types'
import { referencedMarks } from './content'
import { withFirstPassages } from './first-passages'
import { contentOf, markOf } from './testing'

// Test text, not from any source.

function brought(text: string): BringingView {
  const content = contentOf(text, {
    structure: { blocks: blocksOfPlainText(text, 'en'), notes: [], isGuess: true },
  })
  return { content, passages: passagesOf(text) } as unknown as BringingView
}

test('of more passages than a statement may have a page is sent as many, with what introduces them', () => {
  const all = brought(`We intend to:\n${'- meet.\n'.repeat(1_500)}`)
  const { passages, content } = withFirstPassages(all)
  expect(passages).toEqual(all.passages.slice(0, 1_000))
  expect(content.text.text).toBe(all.content.text.text.slice(0, passages.at(-1)?.end))
  const blocks = content.structure?.blocks ?? []
  expect(blocks).toHaveLength(1_000)
  expect(introducingLine(blocks, passages[999] ?? { start: 0, end: 0 })).toBe(blocks[0])
})

test('very many marks of one passage have the references that follow each other', () => {
  const text = 'we will meet '.repeat(4_000)
  const { content } = brought(text)
  const marks = Array.from({ length: 4_000 }, (_, n) => markOf({ start: n * 13, end: n * 13 + 12 }))
  const began = process.cpuUsage()
  const references = referencedMarks({ ...content, marks }).map(({ reference }) => reference)
  // Where each was counted through those before it, it took a second.
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(300)
  expect([references[0], references[25], references[26], references[701], references[702]]).toEqual([
    ...['1a', '1z', '1aa', '1zz', '1aaa'],
  ])
})

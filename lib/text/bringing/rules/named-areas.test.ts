import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Block } from '@/lib/text/statement/rules/blocks'
import { areasNamedIn } from './named-areas'
import { structureOf } from './structure'
import { contentOf } from './testing'

const paragraph = 'Test paragraph, not from any source, which is longer than the heading above it.'

test.each<[string, string[], string[]]>([
  ['short lines', ['Preamble.', 'A heading', paragraph, 'Another', paragraph], ['A heading', 'Another']],
  ['each once', [paragraph, 'A heading', paragraph, 'A heading', paragraph], ['A heading']],
  ['in a script without capitals', [paragraph, 'عنوان تجريبي', paragraph], ['عنوان تجريبي']],
  ['no first line, which is a title', ['A title', paragraph], []],
  ['no last line, which is a signature', [paragraph, 'A name'], []],
  ['no item, and no line before one', [paragraph, 'We intend to:', '– convene', paragraph], []],
  ['no sentence', [paragraph, 'It is short.', paragraph], []],
])('areas are proposed from the lines of a text without structure: %s', (_what, lines, expected) => {
  expect(areasNamedIn(contentOf(lines.join('\n')))).toEqual(expected)
})

/** A text of lines, parted by strokes: headings with their levels, and paragraphs, each an ellipsis. */
const told = (said: string) => {
  const lines = said.split(' / ').map((line): [number | null, string] => {
    const [, level, words = ''] = /^(\d) (.*)$/.exec(line) ?? []
    return level ? [Number(level), words] : [null, paragraph]
  })
  let at = 0
  const blocks = lines.map(([level, line]) => {
    at += line.length + 1
    const span = {
      start: at - line.length - 1,
      end: at - 1,
      marker: /^[\dIVX]+\.(?= )/.exec(line)?.[0] ?? null,
    }
    const kind: Block['kind'] = level === null ? 'paragraph' : 'heading'
    return { ...span, kind, level: level ?? 0, cells: [] }
  })
  const text = lines.map(([, line]) => line).join('\n')
  return { ...contentOf(text), structure: structureOf(text, 'en', { blocks, notes: [] }) }
}

test.each<[string, string, string[]]>([
  ['without the title', '1 Title of the test / … / 2 Part A / … / 2 Part B / …', ['Part A', 'Part B']],
  ['without their numbers', '1 I. Part A / … / 1 II. Part B: / … / 1 III. Part C / …', ['Part B', 'Part C']],
  [
    'of the highest level of which there are several',
    '1 Title / … / 2 Part A / … / 3 Of A / … / 3 Of A too / … / 2 Part B / …',
    ['Part A', 'Part B'],
  ],
  ['with words', '1 Menu / 1 Title / … / 2 Chapter / 3 Part A / … / 3 Part B / …', ['Part A', 'Part B']],
])('areas are proposed from the headings of a document: %s', (_what, lines, expected) => {
  expect(areasNamedIn(told(lines))).toEqual(expected)
})

test('what a person said of a line stands', () => {
  const content = told('1 Title / … / 2 Part A / … / 2 Part B / …')
  const blocks = content.structure.blocks.map((block, index) =>
    index === 4 ? { ...block, kind: 'paragraph' as const, level: 0 } : block,
  )
  const said = { ...content, structure: { ...content.structure, blocks } }
  expect(areasNamedIn(said)).toEqual(['Part A'])
})

test.each([
  ['la-en', 'en', 5],
  ['la-fr', 'fr', 5],
  ['la-es', 'es', 5],
  ['us-es-en', 'en', 10],
])('the text %s has its headings as areas', (name, language, n) => {
  const { text, ...content } = contentOf(readFileSync(`scripts/lexicon/texts/${name}.txt`, 'utf8').trim())
  expect(areasNamedIn({ ...content, text: { ...text, language } })).toHaveLength(n)
})

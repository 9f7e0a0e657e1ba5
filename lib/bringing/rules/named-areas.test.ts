import { expect, test } from 'vitest'
import { areasNamedIn } from './named-areas'

const paragraph = 'Test paragraph, not from any source, which is longer than the heading above it.'

test.each<[string, string[], string[]]>([
  [
    'short lines before a paragraph',
    ['Preamble.', 'A heading', paragraph, 'Another', paragraph],
    ['A heading', 'Another'],
  ],
  ['each once', [paragraph, 'A heading', paragraph, 'A heading', paragraph], ['A heading']],
  ['in a script without capitals', [paragraph, 'عنوان تجريبي', paragraph], ['عنوان تجريبي']],
  ['no first line, which is a title', ['A title', paragraph], []],
  ['no last line, which is a signature', [paragraph, 'A name'], []],
  [
    'no item of a list, and no line that introduces one',
    [paragraph, 'We intend to:', '– convene', paragraph],
    [],
  ],
  ['no sentence', [paragraph, 'It is short.', paragraph], []],
])('areas are proposed from headings: %s', (_what, lines, expected) => {
  expect(areasNamedIn(lines.join('\n'))).toEqual(expected)
})

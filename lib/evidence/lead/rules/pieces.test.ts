import { expect, it } from 'vitest'
import type { Found } from './match'
import { piecesOf } from './pieces'

const found = (start: number, end: number, part: Found['in'] = 'title'): Found => ({
  ...{ sign: 'word', term: 'x', in: part, start, end },
})
const shown = (title: string, places: readonly Found[]) =>
  piecesOf({ title, excerpt: '' }, 'title', places)
    .map(({ text, found: isFound }) => (isFound ? `[${text}]` : text))
    .join('')

it.each<[string, readonly Found[], string]>([
  ['One two three', [], 'One two three'],
  ['One two three', [found(4, 7)], 'One [two] three'],
  ['One two three', [found(8, 13), found(0, 3)], '[One] two [three]'],
  ['One two three', [found(0, 7), found(4, 7), found(4, 13)], '[One two three]'],
  ['One two three', [found(4, 7, 'excerpt')], 'One two three'],
  ['One', [found(2, 9)], 'One'],
])('%s, %o', (title, places, expected) => expect(shown(title, places)).toBe(expected))

it('shows the beginning of a long text, and as far as anything was found, in whole words', () => {
  const text = 'word '.repeat(200).trim()
  expect(shown(text, [])).toBe(`${text.slice(0, 304)} …`)
  expect(shown(text, [found(600, 604)])).toBe(`${text.slice(0, 600)}[word] …`)
})

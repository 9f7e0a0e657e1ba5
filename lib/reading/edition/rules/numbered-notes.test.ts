import { expect, test } from 'vitest'
import type { Footnote } from '../types'
import { withNumberedNotes } from './numbered-notes'

const cited = (sourceId: string, quote: string | null): Footnote => ({
  sourceId,
  before: `${sourceId} · `,
  title: { text: 'A report', language: 'en' },
  after: '',
  url: null,
  quote: quote === null ? null : { text: quote, language: 'en' },
})
const item = (...footnotes: Footnote[]) => ({ lines: [{ head: '', said: null, footnotes }] })

test('a source that several items cite is one note, with each of its quotes once, where it was first cited', () => {
  const { items, notes } = withNumberedNotes([
    item(cited('S2', 'first'), cited('S9', null)),
    item(cited('S1', 'other'), cited('S2', 'second'), cited('S2', 'first')),
  ])
  expect(items.map(({ lines }) => lines.flatMap(({ cited }) => cited))).toEqual([
    [
      { number: 1, isFirst: true },
      { number: 2, isFirst: true },
    ],
    [
      { number: 3, isFirst: true },
      { number: 1, isFirst: false },
    ],
  ])
  expect(notes.map(({ sourceId, quotes }) => [sourceId, quotes.map(({ text }) => text)])).toEqual([
    ['S2', ['first', 'second']],
    ['S9', []],
    ['S1', ['other']],
  ])
})

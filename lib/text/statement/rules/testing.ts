import type { AlignedRendering, SeenClauseView, SeenText } from '../types'

/** For tests only: texts of a statement that say nothing beyond what they are. No words in them are out of a source. */

/** A clause that answers to an item, with the words that make its force. */
export const seenClause = (change: Partial<SeenClauseView> = {}): SeenClauseView => ({
  passage: 7,
  reference: '7a',
  start: 0,
  end: 16,
  exact: 'It will include:',
  words: { start: 3, end: 15 },
  force: 'agreed',
  why: 'Future without condition.',
  ...change,
})

/** A text that was seen, in part. */
export const seenText = (key: string, change: Partial<SeenText> = {}): SeenText => ({
  key,
  language: 'fr',
  label: null,
  publisher: key,
  url: `https://example.org/${key}`,
  sha256: 'a'.repeat(64),
  text: '0123456789',
  extent: 'extract',
  kind: 'rendering',
  issuedBy: 'a party',
  broughtAt: '2026-11-26T10:00:00.000Z',
  replacedAt: null,
  clauses: [],
  ...change,
})

/** A text that people aligned, without any row. */
export const alignedRendering = (key: string, change: Partial<AlignedRendering> = {}): AlignedRendering => ({
  key,
  language: 'fr',
  label: null,
  publisher: key,
  url: `https://example.org/${key}`,
  sha256: 'b'.repeat(64),
  text: '0123456789',
  publishedAt: '2026-11-28T10:00:00.000Z',
  replacedAt: null,
  alignments: [
    { number: 1, publishedAt: '2026-11-28T10:00:00.000Z', alignedBy: 'A', confirmedBy: 'B', rows: [] },
  ],
  ...change,
})

/** An item that governs another, and that other. */
export const governing = {
  reference: '7a',
  start: 10,
  end: 26,
  exact: 'It could include',
  force: 'conditional',
  governs: ['7b'],
} as const
export const governed = {
  reference: '7b',
  start: 27,
  end: 31,
  exact: 'help',
  force: 'conditional',
  governs: [],
} as const

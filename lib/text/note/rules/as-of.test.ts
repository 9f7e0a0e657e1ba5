import { expect, it } from 'vitest'
import type { PublicNoteView } from '../types'
import { notesAsOf } from './as-of'

const reply = {
  id: 'b',
  anchor: 'note-b',
  language: 'en',
  body: 'A reply',
  author: 'Analyst 2',
  isImported: false,
  reviewer: 'Reviewer 1',
  publishedAt: '2026-11-25T00:00:00.000Z',
  reviewedAt: '2026-11-23T23:59:59.999Z',
  withdrawn: null,
}
const note: PublicNoteView = {
  ...reply,
  id: 'a',
  publishedAt: '2026-11-23T23:59:59.999Z',
  ...{
    kind: 'note',
    isSic: false,
    title: null,
    titles: {},
    bodies: {},
    checkedUpTo: null,
    sources: [],
    alsoOn: [],
  },
  target: { kind: 'source', id: 'S40', title: 'A title', language: 'en' },
  resolvedAt: '2026-11-26T08:00:00.000Z',
  replies: [reply],
}

it.each([
  ['2026-11-22', null],
  ['2026-11-23', { resolvedAt: null, replies: [] }],
  ['2026-11-25', { resolvedAt: null, replies: [reply] }],
  ['2026-11-26', { resolvedAt: '2026-11-26T08:00:00.000Z', replies: [reply] }],
])('at the end of %s', (day, expected) => {
  expect(notesAsOf([note], day)).toMatchObject(expected === null ? [] : [expected])
  expect(notesAsOf([note], day)).toHaveLength(expected === null ? 0 : 1)
})

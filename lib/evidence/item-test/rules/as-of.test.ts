import { describe, expect, it } from 'vitest'
import type { ItemTestView } from '../types'
import { setAfter } from './after-evidence'
import { testsAsOf } from './as-of'

const test: ItemTestView = {
  id: 't1',
  number: 1,
  says: 'Test words',
  shownBy: 'A test document',
  language: 'en',
  author: 'Ana',
  reviewer: 'Rita',
  publishedAt: '2026-11-25T10:00:00.000Z',
  ended: {
    id: 't2',
    at: '2026-11-27T09:00:00.000Z',
    replacedBy: 2,
    reason: 'Test reason',
    language: 'en',
    author: 'Ana',
    reviewer: 'Rita',
  },
}

describe('tests at the end of a day', () => {
  it.each([
    ['2026-11-24', []],
    ['2026-11-25', [null]],
    ['2026-11-26', [null]],
    ['2026-11-27', [2]],
  ])('%s: each as it stood then', (day, by) => {
    expect(testsAsOf([test], day).map(({ ended }) => ended?.replacedBy ?? null)).toEqual(by)
  })
})

describe('a test that became public at noon', () => {
  const noon = '2026-11-25T12:00:00.000Z'
  const early = '2026-11-24T00:00:00.000Z'
  const late = '2026-11-26T00:00:00.000Z'
  it.each([
    ['without evidence', [], null],
    ['before all of it', [late], null],
    ['at the same moment', [noon], null],
    ['after some of it', [late, early], { how: 'some', first: early }],
    ['after all of it', [early, '2026-11-25T11:59:59.999Z'], { how: 'all', first: early }],
  ] as const)('%s', (_what, recordedAt, expected) => {
    expect(setAfter(noon, recordedAt)).toEqual(expected)
  })
})

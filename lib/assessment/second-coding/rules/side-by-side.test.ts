import { describe, expect, test } from 'vitest'
import { citationView } from '@/lib/assessment/status-update/rules/testing'
import { citationsBySource, type ReconciledCoding, standsAgainst } from './side-by-side'

const cites = (...sources: string[]) => ({
  citations: sources.map((sourceId, index) => citationView({ number: index + 1, sourceId })),
})

describe('citations by source', () => {
  test('both first, then only the first, then only the second; a source cited twice stands once', () => {
    const used = citationsBySource(cites('S1', 'S2', 'S2'), cites('S3', 'S2'))
    expect(used.map(({ sourceId, first, second }) => [sourceId, first.length, second.length])).toEqual([
      ['S2', 2, 1],
      ['S1', 1, 0],
      ['S3', 0, 1],
    ])
  })
})

const coding: ReconciledCoding = {
  revisionId: 'first',
  number: 3,
  coderId: 'bea',
  outcome: 'first',
  blind: true,
  same: true,
  at: '2026-11-24T10:00:00.000Z',
}
const first = { id: 'first', number: 3, authorId: 'ana' }
const next = { id: 'next', number: 4, authorId: 'bea' }

describe('whether a final judgement stood against a second one', () => {
  test.each<[string, typeof first, readonly { number: number }[], Partial<ReconciledCoding>, boolean]>([
    ['the first stood', first, [{ number: 3 }], {}, true],
    ['the second was not independent', first, [{ number: 3 }], { blind: false }, false],
    ['the first stood, and another is final now', next, [{ number: 3 }, { number: 4 }], {}, false],
    ['the second was better and is final', next, [{ number: 4 }], { outcome: 'second' }, true],
    [
      'the second was better, and somebody else wrote',
      { ...next, authorId: 'ana' },
      [{ number: 4 }],
      { outcome: 'second' },
      false,
    ],
    ['long ago', { ...next, number: 6 }, [{ number: 5 }, { number: 6 }], { outcome: 'second' }, false],
    ['neither would do', next, [{ number: 4 }], { outcome: 'neither' }, false],
  ])('%s', (_, final, line, changes, stands) => {
    expect(standsAgainst(final, line, [{ ...coding, ...changes }]) !== null).toBe(stands)
  })
})

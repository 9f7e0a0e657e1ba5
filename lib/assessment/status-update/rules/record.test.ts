import { describe, expect, test } from 'vitest'
import type { RevisionView } from '../types'
import { countsOf, latestActs } from './record'
import { revisionView } from './testing'

test('counts tell final from provisional and follow the ladder', () => {
  const items = [
    { states: [{ key: 'taken_up' as const, provisional: true }] },
    { states: [{ key: 'taken_up' as const, provisional: false }] },
    {
      states: [
        { key: 'reaffirmed' as const, provisional: true },
        { key: 'taken_up' as const, provisional: true },
      ],
    },
    { states: [{ key: 'not_checked' as const, provisional: false }], n: 7 },
    { states: [], n: 3 },
  ]
  expect(countsOf(items)).toEqual([
    { key: 'reaffirmed', provisional: true, count: 1 },
    { key: 'taken_up', provisional: false, count: 1 },
    { key: 'taken_up', provisional: true, count: 2 },
    { key: 'not_checked', provisional: false, count: 7 },
  ])
})

const revision = (reference: string, given: Partial<RevisionView> = {}): RevisionView =>
  revisionView({
    id: `${reference} ${given.party ?? 'all'} ${given.number ?? 1}`,
    reference,
    rationale: 'Because.',
    contentSha256: '0',
    stateSince: '2026-11-01T00:00:00.000Z',
    submittedAt: '2026-11-01T00:00:00.000Z',
    author: { publicName: 'Starter dossier', kind: 'import' },
    shownAsInterim: { at: '2026-11-02T08:00:00.000Z', by: null },
    ...given,
  })

describe('the latest acts', () => {
  const acts = (...revisions: RevisionView[]) =>
    latestActs(revisions, 3).map(({ reference, at, provisional, judgements }) =>
      [reference, at.slice(0, 10), provisional ? 'provisional' : 'final', ...judgements].join(' '),
    )

  test('newest first, and those of one moment in the order given', () => {
    expect(
      acts(
        revision('2b'),
        revision('7b', { state: 'final', finalAt: '2026-11-20T10:00:00.000Z', judgement: 'resourced' }),
        revision('7d'),
      ),
    ).toEqual([
      '7b 2026-11-20 final resourced',
      '2b 2026-11-02 provisional taken_up',
      '7d 2026-11-02 provisional taken_up',
    ])
  })

  test('the lines of an item that were published together are one act', () => {
    expect(
      acts(
        revision('7c', { party: 'spain', judgement: 'reaffirmed' }),
        revision('7c', { party: 'morocco', judgement: 'reaffirmed' }),
        revision('7c', { party: 'eu-commission', judgement: 'no_public_evidence' }),
      ),
    ).toEqual(['7c 2026-11-02 provisional reaffirmed no_public_evidence'])
  })

  test('what was corrected or replaced no longer speaks', () => {
    expect(
      acts(revision('2b', { state: 'corrected' }), revision('2b', { state: 'replaced', number: 2 })),
    ).toEqual([])
  })
})

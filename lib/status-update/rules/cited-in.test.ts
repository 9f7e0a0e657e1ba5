import { expect, test } from 'vitest'
import type { RevisionView, Stance } from '../types'
import { shownCitations, usesOf } from './cited-in'

const parties = ['spain', 'morocco']

const revision = (
  party: string,
  number: number,
  state: RevisionView['state'],
  ...cites: [string, Stance][]
): RevisionView => ({
  id: `${party} ${number}`,
  reference: '7c',
  party,
  number,
  judgement: 'reaffirmed',
  confidence: 'low',
  since: null,
  seenUpTo: '2025-10',
  rationale: 'Because.',
  rationaleLanguage: 'en',
  inShort: null,
  inShortWhole: null,
  laterText: null,
  succession: null,
  correctionReason: null,
  contentSha256: '0',
  state,
  stateSince: '2026-11-01T00:00:00.000Z',
  submittedAt: '2026-11-01T00:00:00.000Z',
  author: { publicName: 'Starter dossier', kind: 'import' },
  provisional: true,
  shownAsInterim: null,
  finalAt: null,
  approvals: [],
  citations: cites.map(([sourceId, stance], index) => ({
    number: index + 1,
    sourceId,
    stance,
    shows: 'A meeting.',
    linkToStatement: 'plausible',
    quote: null,
    locator: null,
    figure: null,
    expressWithdrawal: false,
    seenCopy: null,
    seenAddress: null,
    seenOn: null,
  })),
  elements: [],
  searchLogs: [],
})

const item = {
  reference: '7c',
  bearings: [
    { sourceId: 'S1', stance: 'context' as const },
    { sourceId: 'S9', stance: 'contradicts' as const },
  ],
}

test('only what is shown cites', () => {
  const shown = shownCitations(
    [item],
    [
      revision('spain', 1, 'replaced', ['S5', 'supports']),
      revision('spain', 2, 'final', ['S1', 'supports']),
      revision('spain', 3, 'submitted', ['S6', 'supports']),
      revision('morocco', 1, 'submitted', ['S1', 'context']),
    ],
    parties,
  )
  expect(shown.map(({ line, citation }) => [line.party, citation.sourceId])).toEqual([
    ['spain', 'S1'],
    ['morocco', 'S1'],
  ])
})

test('where a source is cited the citation speaks, else its bearing', () => {
  const citations = shownCitations([item], [revision('spain', 1, 'submitted', ['S1', 'supports'])], parties)
  expect(usesOf([item], citations)).toEqual([
    { sourceId: 'S1', reference: '7c', stance: 'supports', cited: true },
    { sourceId: 'S9', reference: '7c', stance: 'contradicts', cited: false },
  ])
})

import { expect, test } from 'vitest'
import type { Stance } from '@/lib/text/method/types'
import type { RevisionView } from '../types'
import { shownCitations, usesOf } from './cited-in'
import { citationView, revisionView } from './testing'

const parties = ['spain', 'morocco']

const revision = (
  party: string,
  number: number,
  state: RevisionView['state'],
  ...cites: [string, Stance][]
): RevisionView =>
  revisionView({
    id: `${party} ${number}`,
    party,
    number,
    judgement: 'reaffirmed',
    rationale: 'Because.',
    contentSha256: '0',
    state,
    stateSince: '2026-11-01T00:00:00.000Z',
    submittedAt: '2026-11-01T00:00:00.000Z',
    author: { publicName: 'Starter dossier', kind: 'import' },
    citations: cites.map(([sourceId, stance], index) =>
      citationView({ number: index + 1, sourceId, stance, shows: 'A meeting.' }),
    ),
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

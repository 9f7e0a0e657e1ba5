import { describe, expect, it } from 'vitest'
import { sourceView } from '@/lib/evidence/source/rules/testing'
import type { SourceView } from '@/lib/evidence/source/types'
import { commitmentView } from '@/lib/text/commitment/rules/testing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'
import type { RevisionView } from '../types'
import { judgedLines } from './judged-lines'
import { citationView, revisionView } from './testing'

const statement = {
  date: '2022-07-08',
  parties: ['eu-commission', 'spain', 'morocco'].map((key) => ({ key, name: key, representedBy: '' })),
  base: { url: 'https://example.org/' },
  otherRenderings: [],
  variants: [],
} as unknown as StatementView

const item: CommitmentView = commitmentView({})

const looked = { place: 'A place of the test', language: 'en', day: '2024-01-01' }

const revision = (party: string, some: Partial<RevisionView> = {}): RevisionView =>
  revisionView({
    id: `${party}-${some.number ?? 1}`,
    party,
    judgement: 'no_public_evidence',
    rationale: 'Looked.',
    ...some,
  })

const linesOf = (...revisions: RevisionView[]) => judgedLines(item, statement, new Map(), revisions)

it('says for whom each line stands: the line for all for those without one of their own', () => {
  expect(
    linesOf(revision('morocco'), revision('all')).map(({ party, standsFor }) => [party, standsFor]),
  ).toEqual([
    ['all', ['eu-commission', 'spain']],
    ['morocco', ['morocco']],
  ])
})

it('names what a provisional judgement does not meet yet, and asks nothing of a final one', () => {
  const dossier = { publicName: 'Starter dossier (import)', kind: 'import' as const }
  const final = revision('spain', { state: 'final', provisional: false, searchLogs: [looked] })
  const lines = linesOf(revision('all', { author: dossier }), final)
  expect(lines.map(({ as, unmet, noLonger }) => [as, unmet.map(({ key }) => key), noLonger])).toEqual([
    ['provisional', ['status-update.unmet.no_public_evidence'], null],
    ['final', [], null],
  ])
})

it('tells apart what a judgement met once', () => {
  const final = revision('spain', { state: 'final', provisional: false, finalAt: '2026-01-01T00:00:00.000Z' })
  const found = linesOf(revision('all'), final).map(({ as, unmet, noLonger }) => [
    as,
    unmet.length,
    noLonger?.rules.map(({ key }) => key),
  ])
  expect(found).toEqual([
    ['provisional', 0, ['status-update.unmet.no_public_evidence']],
    ['final', 0, ['status-update.unmet.no_public_evidence']],
  ])
})

describe('a judgement on a source that its dossier proposes to class', () => {
  const starter = { publicName: 'Starter dossier (import)', kind: 'import' as const }
  const person = { publicName: 'Ana', kind: 'person' as const }
  const provisional = { state: 'submitted' as const, provisional: true, finalAt: null }
  const final = { state: 'final' as const, provisional: false, finalAt: '2026-12-01T00:00:00.000Z' }
  const bySpain: Partial<SourceView> = { onBehalfOf: null, proposed: { onBehalfOf: 'spain' } }
  const shown = (source: Partial<SourceView>, change: Partial<RevisionView>) => {
    const cited = citationView({ sourceId: 'S1', quote: 'Test quote, not from the source', locator: 'p. 1' })
    const said = revision('all', {
      judgement: 'reaffirmed',
      rationale: 'Said again [1].',
      citations: [cited],
      ...change,
    })
    const [line] = judgedLines(
      item,
      statement,
      new Map([['S1', sourceView({ date: '2023-02-02', ...source })]]),
      [said],
    )
    return [line?.unmet.map(({ key }) => key), line?.awaits]
  }
  const lacking = ['status-update.unmet.reaffirmed']

  it.each([
    [
      'of the dossier, provisional: it is weighed as proposed',
      bySpain,
      { author: starter, ...provisional },
      [],
      'review_and_classes',
    ],
    [
      'of the dossier, its class accepted',
      { onBehalfOf: 'spain', proposed: null },
      { author: starter, ...provisional },
      [],
      'review',
    ],
    [
      'of the dossier, what was proposed sent back',
      { onBehalfOf: null, proposed: null },
      { author: starter, ...provisional },
      lacking,
      null,
    ],
    [
      'of the dossier, what is proposed not enough',
      { onBehalfOf: null, proposed: { primary: true } },
      { author: starter, ...provisional },
      lacking,
      null,
    ],
    [
      'of a person, provisional: what a dossier proposes counts for nothing',
      bySpain,
      { author: person, ...provisional },
      [],
      null,
    ],
    ['final: nothing is awaited', bySpain, { author: starter, ...final }, [], null],
  ] as const)('%s', (_, source, change, unmet, awaits) => {
    const [found, awaited] = shown(source, change)
    // What a person's judgement met once is said apart.
    expect(found).toEqual(unmet)
    expect(awaited).toBe(awaits)
  })
})

import { expect, it } from 'vitest'
import { commitmentView } from '@/lib/commitment/rules/testing'
import type { CommitmentView } from '@/lib/commitment/types'
import type { StatementView } from '@/lib/statement/types'
import type { RevisionView } from '../types'
import { judgedLines } from './judged-lines'
import { revisionView } from './testing'

const statement: StatementView = {
  id: 's',
  slug: 's',
  shortId: 'testtest',
  title: '',
  titleGivenBy: null,
  shortTitle: '',
  place: '',
  date: '2022-07-08',
  parties: ['eu-commission', 'spain', 'morocco'].map((key) => ({ key, name: key, representedBy: '' })),
  areas: [],
  base: {
    key: 'b',
    language: 'en',
    label: null,
    publisher: '',
    url: 'https://example.org/',
    sha256: null,
    text: '',
  },
  otherRenderings: [],
  passages: [],
  variants: [],
}

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

it('shows the final one and says that a newer waits', () => {
  const [line] = linesOf(
    revision('all', { state: 'final', provisional: false }),
    revision('all', { number: 2, judgement: 'reaffirmed' }),
  )
  expect(line).toMatchObject({ as: 'final', newerWaits: true, revision: { number: 1 } })
})

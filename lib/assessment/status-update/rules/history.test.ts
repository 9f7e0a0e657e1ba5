import { describe, expect, it } from 'vitest'
import type { RevisionCitation, RevisionView } from '../types'
import { evidenceList } from './evidence-list'
import { historyOf, lastActAt } from './history'
import { citationView, revisionView } from './testing'

const revision = (id: string, some: Partial<RevisionView>): RevisionView =>
  revisionView({
    id,
    stateSince: '2026-11-24T09:00:00.000Z',
    submittedAt: '2026-11-24T09:00:00.000Z',
    shownAsInterim: { at: '2026-11-24T09:00:00.000Z', by: null },
    ...some,
  })

const parties = ['eu-commission', 'spain', 'morocco']

const cite = (
  number: number,
  sourceId: string,
  stance: RevisionCitation['stance'],
  shows = '',
): RevisionCitation => citationView({ number, sourceId, stance, shows })

describe('the history of an item', () => {
  it('puts lines shown together on one day into one entry', () => {
    const entries = historyOf(
      [revision('b', { party: 'morocco' }), revision('a', { party: 'spain' })],
      parties,
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.revisions.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('tells provisional, final and correction apart, newest first, with who did it', () => {
    const first = revision('a', {
      state: 'corrected',
      finalAt: '2026-11-25T10:00:00.000Z',
      approvals: [
        { at: '2026-11-25T09:00:00.000Z', by: 'Rita' },
        { at: '2026-11-25T10:00:00.000Z', by: 'Rami' },
      ],
    })
    const second = revision('b', {
      number: 2,
      state: 'final',
      shownAsInterim: null,
      provisional: false,
      succession: 'corrects',
      correctionReason: 'wrong year',
      finalAt: '2026-12-01T10:00:00.000Z',
      approvals: [{ at: '2026-12-01T10:00:00.000Z', by: 'Rita' }],
    })
    const entries = historyOf([first, second], parties)
    expect(entries.map(({ act, by, revisions }) => [act, by, revisions.map(({ id }) => id)])).toEqual([
      ['final', ['Rita'], ['b']],
      ['final', ['Rita', 'Rami'], ['a']],
      ['provisional', [], ['a']],
    ])
    expect(lastActAt(entries)).toBe('2026-12-01T10:00:00.000Z')
    expect(lastActAt([])).toBeNull()
  })

  it('keeps two judgements on one line apart', () => {
    const later = revision('b', { number: 2, shownAsInterim: { at: '2026-11-24T10:00:00.000Z', by: null } })
    expect(historyOf([revision('a', {}), later], parties)).toHaveLength(2)
  })
})

describe('the evidence of a page', () => {
  const eu = revision('eu', { citations: [cite(1, 'S1', 'context'), cite(2, 'S2', 'supports')] })
  const spain = revision('spain', {
    citations: [
      cite(1, 'S2', 'supports'),
      cite(2, 'S2', 'supports', 'something else'),
      cite(3, 'S9', 'contradicts'),
    ],
  })
  const list = evidenceList([eu, spain])

  it('lists each use once, judgement by judgement and in each by stance', () => {
    expect(list.entries.map(({ number, citation }) => [number, citation.sourceId, citation.stance])).toEqual([
      [1, 'S2', 'supports'],
      [2, 'S1', 'context'],
      [3, 'S2', 'supports'],
      [4, 'S9', 'contradicts'],
    ])
  })

  it('says in which language each use is told: that of the judgement in which it stands in full', () => {
    const { entries } = evidenceList([eu, { ...spain, rationaleLanguage: 'es' }])
    expect(entries.map(({ number, language }) => [number, language])).toEqual([
      [1, 'en'],
      [2, 'en'],
      [3, 'es'],
      [4, 'es'],
    ])
  })

  it('gives each judgement’s own number its number on the page', () => {
    expect(list.numberOf('eu', 1)).toBe(2)
    expect(list.numberOf('eu', 2)).toBe(1)
    expect(list.numberOf('spain', 1)).toBe(1)
    expect(list.numberOf('spain', 7)).toBeNull()
    expect(list.numberOf('another', 1)).toBeNull()
  })

  it('says of each judgement what it rests on, and where words that it shares stand', () => {
    const account = (id: string) =>
      list.accountOf(id).map(({ number, quotedAt, alsoIn }) => [number, quotedAt, alsoIn])
    expect(account('eu')).toEqual([
      [1, null, ['spain']],
      [2, null, []],
    ])
    expect(account('spain')).toEqual([
      [1, 1, []],
      [3, null, []],
      [4, null, []],
    ])
    expect(account('another')).toEqual([])
    expect([list.homeOf(1), list.homeOf(4), list.homeOf(9)]).toEqual(['eu', 'spain', null])
  })

  it('knows the same quote of the same source, whatever else is said of it', () => {
    const quoting = (number: number, quote: string, shows: string) => ({
      ...cite(number, 'S2', 'supports', shows),
      quote,
    })
    const shared = evidenceList([
      revision('eu', { citations: [quoting(1, 'Test quote, not from the source', 'one thing')] }),
      revision('spain', {
        citations: [
          quoting(1, 'Test quote, not from the source', 'another'),
          quoting(2, 'Other test quote, not from the source', 'one thing'),
        ],
      }),
    ])
    expect(shared.accountOf('spain').map(({ number, quotedAt }) => [number, quotedAt])).toEqual([
      [2, 1],
      [3, null],
    ])
    expect(shared.accountOf('eu').map(({ alsoIn }) => alsoIn)).toEqual([['spain']])
  })
})

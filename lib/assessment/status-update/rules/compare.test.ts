import { describe, expect, it } from 'vitest'
import type { RevisionView } from '../types'
import { compareLines, compareOne, readSide, sideName } from './compare'
import type { JudgedLine } from './judged-lines'
import { citationView, revisionView } from './testing'

const line = (
  party: string,
  some: Partial<RevisionView> = {},
  as: 'final' | 'provisional' = 'final',
): JudgedLine => ({
  party,
  as,
  newerWaits: false,
  standsFor: [],
  unmet: [],
  awaits: null,
  claimantOnly: false,
  elementsOfClaimant: [],
  noLonger: null,
  revision: revisionView({
    id: party,
    party,
    rationale: 'Words.',
    state: 'final',
    stateSince: '',
    submittedAt: '',
    provisional: false,
    ...some,
  }),
})
const citation = (
  number: number,
  sourceId: string,
  quote: string | null = null,
): RevisionView['citations'][number] => citationView({ number, sourceId, shows: 'It shows.', quote })

const cited = [citation(1, 'S1'), citation(2, 'S2')]
const turned = [citation(1, 'S2'), citation(2, 'S1')]
const element = (number: number, stance: 'supports' | 'contradicts' = 'supports') => ({
  name: 'A part',
  covered: true,
  citations: [{ number, stance }],
})
const answer = (number: number) =>
  ({
    test: 1,
    found: 'met',
    says: 'It says so.',
    citations: [number],
  }) as unknown as RevisionView['testAnswers'][number]

describe('two judgements side by side', () => {
  const said = (some: Partial<RevisionView>) => line('all', some)
  const quoted = [citation(1, 'S1', 'Test quote, not from the source')]
  const parts = said({ citations: cited, elements: [element(1)] })
  const all = ['judgement', 'confidence', 'seenUpTo', 'rationale']
  it.each<[string, JudgedLine | null, JudgedLine | null, ...string[]]>([
    ['the same', line('all'), line('all')],
    ['another word', line('all'), said({ judgement: 'resourced' }), 'judgement'],
    ['approved since', line('all', {}, 'provisional'), line('all', {}, 'final'), 'judgement'],
    ['other words', line('all'), said({ rationale: 'Other words.' }), 'rationale'],
    ['looked at later', line('all'), said({ seenUpTo: '2026-01' }), 'seenUpTo'],
    ['now with a beginning', line('all'), said({ since: '2025' }), 'since'],
    ['the same sources in another order', said({ citations: cited }), said({ citations: turned })],
    ['a filled quote', said({ citations: [citation(1, 'S1')] }), said({ citations: quoted }), 'citations'],
    ['another source of a part', parts, said({ citations: cited, elements: [element(2)] }), 'elements'],
    [
      'a part of a claim that a source covers otherwise',
      parts,
      said({ citations: cited, elements: [element(1, 'contradicts')] }),
      'elements',
    ],
    [
      'the same of parts and tests, with the sources in another order',
      said({ citations: cited, elements: [element(1)], testAnswers: [answer(1)] }),
      said({ citations: turned, elements: [element(2)], testAnswers: [answer(2)] }),
    ],
    ['nothing before', null, line('all'), ...all],
    ['nothing after', line('all'), null, ...all],
  ])('%s', (_case, earlier, later, ...changed) => {
    const found = compareOne('all', earlier, later)
    expect(found.changed).toEqual(changed)
    expect(found.changed.filter((field) => found.unchanged.includes(field))).toEqual([])
  })

  it('counts what both have alike, and nothing that neither has', () => {
    expect(compareOne('all', line('all'), line('all', { confidence: 'high' })).unchanged).toEqual([
      'judgement',
      'seenUpTo',
      'rationale',
    ])
  })

  it('pairs lines by their party, and keeps those that are gone', () => {
    const found = compareLines([line('all'), line('spain')], [line('spain'), line('morocco')])
    expect(found.map(({ party, earlier, later }) => [party, earlier !== null, later !== null])).toEqual([
      ['spain', true, true],
      ['morocco', false, true],
      ['all', true, false],
    ])
  })
})

describe('a side of an address', () => {
  it.each([
    ['2026-11-24', { day: '2026-11-24' }],
    ['all.1', { party: 'all', number: 1 }],
    ['eu-commission.12', { party: 'eu-commission', number: 12 }],
  ])('%s', (text, side) => {
    expect(readSide(text)).toEqual(side)
    expect(side && sideName(side)).toBe(text)
  })

  it.each(['', 'all', 'all.0', 'all.01', 'all.-1', '.1', 'All.1', '2026-1-1', 'all.1.2', '../x'])(
    '“%s” is none',
    (text) => {
      expect(readSide(text)).toBeNull()
    },
  )
})

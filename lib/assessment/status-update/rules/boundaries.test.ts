import { describe, expect, test } from 'vitest'
import { JUDGEMENTS, type Judgement } from '@/lib/text/method/types'
import type { JudgementInput } from '../types'
import { assess } from './assess'
import { METHOD, type RequirementId } from './method'
import { A, against, B, by, cite, covered, judge, log, morocco, nobody, primary, spain } from './testing'

// Every judgement × every boundary. Each judgement is first made of exactly the least that it asks for; then one thing of it is taken to
// its boundary, and what is said to be wanting is written out. A boundary that a judgement has no part in leaves it met.

/** Exactly the least evidence of each judgement: nothing can be left out. */
const LEAST: Readonly<Record<Judgement, Partial<JudgementInput>>> = {
  no_public_evidence: { searchLogs: [log] },
  reaffirmed: { citations: by(spain) },
  taken_up: { citations: by(primary) },
  resourced: { citations: by({ figure: 'EUR 1' }) },
  operating: { citations: by({ ...primary, ...spain, ...A }, { ...nobody, ...B }) },
  delivered: { citations: by({ ...spain, ...A }, { ...nobody, ...B }) },
  stalled: { earlierStatuses: ['taken_up'], searchLogs: [log], citations: by(spain) },
  reversed: {
    force: 'conditional',
    citations: by({ ...primary, ...spain, expressWithdrawal: true }),
  },
  superseded: { laterText: 'https://example.org/later' },
  not_assessable: {},
  supported: { elements: [covered], citations: by({ ...A, ...morocco }, { ...B, ...nobody }) },
  partly_supported: { elements: [covered], citations: by(morocco) },
  claimant_only: { citations: by(morocco), searchLogs: [log] },
  disputed: { rationale: 'So [1], not so [2].', citations: by(A, { ...B, ...against }) },
  contradicted: { citations: by({ ...A, ...against, ...primary }, { ...B, ...against }) },
  cannot_be_checked: {},
}

type Boundary = readonly [name: string, take: (input: JudgementInput) => JudgementInput]

const everySource =
  (change: Parameters<typeof cite>[1]) =>
  (input: JudgementInput): JudgementInput => ({
    ...input,
    citations: input.citations.map(({ source, ...citation }) => {
      const { id, isRendering, primary: isPrimary, onBehalfOf, independenceGroup, date } = source
      return cite(citation.number, {
        id,
        isRendering,
        primary: isPrimary,
        onBehalfOf,
        independenceGroup,
        date,
        ...citation,
        ...change,
      })
    }),
  })

const BOUNDARIES: readonly Boundary[] = [
  ['as it is', (input) => input],
  ['of the statement’s day', everySource({ date: '2022-07-08' })],
  ['of the day before', everySource({ date: '2022-07-07' })],
  ['of the month that holds the day', everySource({ date: '2022-07' })],
  ['of the month after', everySource({ date: '2022-08' })],
  ['of the year that holds the day', everySource({ date: '2022' })],
  ['of the year after', everySource({ date: '2023' })],
  ['undated', everySource({ date: null })],
  ['renderings of the statement', everySource({ isRendering: true })],
  ['context only', everySource({ stance: 'context' })],
  ['stance not chosen', everySource({ stance: null })],
  ['not yet classed', everySource({ primary: null, onBehalfOf: null, independenceGroup: null })],
  ['no primary', everySource({ primary: false })],
  ['all of one origin', everySource({ independenceGroup: 'efe' })],
  ['all by a party', everySource({ onBehalfOf: 'morocco' })],
  ['all by nobody', everySource({ onBehalfOf: 'nobody' })],
  ['link none', everySource({ linkToStatement: 'none' })],
  ['no figure', everySource({ figure: null })],
  ['no express withdrawal', everySource({ expressWithdrawal: false })],
  ['no source', (input) => ({ ...input, citations: [], rationale: 'A reason.' })],
  ['no search', (input) => ({ ...input, searchLogs: [] })],
  [
    'a search on the last source’s day',
    (input) => ({ ...input, searchLogs: input.searchLogs.map((each) => ({ ...each, day: '2023-02-02' })) }),
  ],
  [
    'a search before the statement',
    (input) => ({ ...input, searchLogs: input.searchLogs.map((each) => ({ ...each, day: '2022-07-07' })) }),
  ],
  ['nothing earlier', (input) => ({ ...input, earlierStatuses: [] })],
  ['earlier reaffirmed', (input) => ({ ...input, earlierStatuses: ['reaffirmed'] })],
  [
    'an element open',
    (input) => ({ ...input, elements: [...input.elements, { ...covered, covered: false }] }),
  ],
  [
    'no element covered',
    (input) => ({ ...input, elements: input.elements.map((each) => ({ ...each, covered: false })) }),
  ],
  ['no element', (input) => ({ ...input, elements: [] })],
  ['no address of a later text', (input) => ({ ...input, laterText: null })],
  ['no reason', (input) => ({ ...input, rationale: ' ' })],
  ['moderate confidence', (input) => ({ ...input, confidence: 'moderate' })],
  [
    'no element names a source',
    (input) => ({ ...input, elements: input.elements.map((each) => ({ ...each, citations: [] })) }),
  ],
]

/** No whole source is known to be of the statement’s day or later. */
const EARLY = ['of the day before', 'of the month that holds the day', 'of the year that holds the day']
/** No source counts. */
const UNCOUNTED = ['undated', 'renderings of the statement', 'context only', 'stance not chosen', 'no source']

/** At which boundaries each rule is wanting; any other boundary leaves the judgement met. */
const WANTING: Readonly<Record<Judgement, Partial<Record<RequirementId, readonly string[]>>>> = {
  no_public_evidence: {
    search_log: ['no search'],
    reason: ['no reason'],
    low_confidence: ['moderate confidence'],
  },
  reaffirmed: {
    by_party: [...EARLY, ...UNCOUNTED, 'not yet classed', 'all by nobody'],
    dates: ['undated'],
    reason: ['no reason'],
  },
  taken_up: {
    primary_or_independent: [...EARLY, ...UNCOUNTED, 'not yet classed', 'no primary'],
    dates: ['undated'],
    linked: ['link none'],
    reason: ['no reason'],
  },
  resourced: {
    figure: [...EARLY, ...UNCOUNTED, 'no figure'],
    dates: ['undated'],
    linked: ['link none'],
    reason: ['no reason'],
  },
  operating: {
    primary_and_not_by_party: [
      ...EARLY,
      ...UNCOUNTED,
      'not yet classed',
      'no primary',
      'all of one origin',
      'all by a party',
    ],
    dates: ['undated'],
    linked: ['link none'],
    reason: ['no reason'],
  },
  delivered: {
    independent: [...EARLY, ...UNCOUNTED, 'not yet classed', 'all of one origin'],
    independent_not_by_party: [...EARLY, ...UNCOUNTED, 'not yet classed', 'all by a party'],
    dates: ['undated'],
    linked: ['link none'],
    reason: ['no reason'],
  },
  stalled: {
    search_after_last_source: [
      'no search',
      'a search on the last source’s day',
      'a search before the statement',
    ],
    earlier_uptake: ['nothing earlier', 'earlier reaffirmed'],
    reason: ['no reason'],
  },
  reversed: {
    primary: [...EARLY, ...UNCOUNTED, 'not yet classed', 'no primary'],
    express_withdrawal: [...EARLY, ...UNCOUNTED, 'not yet classed', 'all by nobody', 'no express withdrawal'],
    dates: ['undated'],
    reason: ['no reason'],
  },
  superseded: {
    later_text: ['no address of a later text'],
    reason: ['no reason'],
    low_confidence: ['moderate confidence'],
  },
  not_assessable: { reason: ['no reason'], low_confidence: ['moderate confidence'] },
  supported: {
    independent: [...UNCOUNTED, 'not yet classed', 'all of one origin'],
    independent_not_by_claimant: [...UNCOUNTED, 'not yet classed', 'all by a party'],
    elements_cited: ['undated', 'renderings of the statement', 'no source', 'no element names a source'],
    dates: ['undated'],
    every_element_covered: ['an element open', 'no element covered', 'no element'],
    reason: ['no reason'],
  },
  partly_supported: {
    one_source: [...UNCOUNTED],
    elements_cited: ['undated', 'renderings of the statement', 'no source', 'no element names a source'],
    dates: ['undated'],
    elements_named: ['no element covered', 'no element'],
    reason: ['no reason'],
  },
  claimant_only: {
    from_claimant: [...UNCOUNTED, 'not yet classed', 'all by nobody'],
    dates: ['undated'],
    search_log: ['no search'],
    only_low: ['moderate confidence'],
    reason: ['no reason'],
  },
  disputed: {
    for_and_against: [...UNCOUNTED, 'not yet classed', 'all of one origin'],
    both_named: [...UNCOUNTED, 'no reason'],
    dates: ['undated'],
    reason: ['no reason'],
  },
  contradicted: {
    independent: [...UNCOUNTED, 'not yet classed', 'all of one origin'],
    independent_primary: [...UNCOUNTED, 'not yet classed', 'no primary'],
    dates: ['undated'],
    reason: ['no reason'],
  },
  cannot_be_checked: { reason: ['no reason'], low_confidence: ['moderate confidence'] },
}

describe.each(JUDGEMENTS)('%s', (judgement) => {
  const rules = Object.entries(WANTING[judgement])

  test.each(BOUNDARIES)('%s', (name, take) => {
    const wanting = assess(take(judge(judgement, LEAST[judgement]))).flatMap(({ id, met }) =>
      met ? [] : [id],
    )
    expect(wanting.sort()).toEqual(rules.flatMap(([id, at]) => (at.includes(name) ? [id] : [])).sort())
  })

  test('each rule of its own stands at a boundary where it is wanting', () => {
    const wanting = rules.map(([id]) => id)
    expect(METHOD[judgement].requires.filter((rule) => !wanting.includes(rule))).toEqual([])
  })

  test('no boundary is named that is none', () => {
    const names = BOUNDARIES.map(([name]) => name)
    expect(rules.flatMap(([, at]) => at).filter((name) => !names.includes(name))).toEqual([])
  })
})

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

/** What is wanting at each boundary; a boundary that is not named leaves the judgement met. */
const WANTING: Readonly<Record<Judgement, Readonly<Record<string, readonly RequirementId[]>>>> = {
  no_public_evidence: {
    'no search': ['search_log'],
    'no reason': ['reason'],
    'moderate confidence': ['low_confidence'],
  },
  reaffirmed: {
    'of the day before': ['by_party'],
    'of the month that holds the day': ['by_party'],
    'of the year that holds the day': ['by_party'],
    undated: ['by_party', 'dates'],
    'renderings of the statement': ['by_party'],
    'context only': ['by_party'],
    'stance not chosen': ['by_party'],
    'not yet classed': ['by_party'],
    'all by nobody': ['by_party'],
    'no source': ['by_party'],
    'no reason': ['reason'],
  },
  taken_up: {
    'of the day before': ['primary_or_independent'],
    'of the month that holds the day': ['primary_or_independent'],
    'of the year that holds the day': ['primary_or_independent'],
    undated: ['primary_or_independent', 'dates'],
    'renderings of the statement': ['primary_or_independent'],
    'context only': ['primary_or_independent'],
    'stance not chosen': ['primary_or_independent'],
    'not yet classed': ['primary_or_independent'],
    'no primary': ['primary_or_independent'],
    'link none': ['linked'],
    'no source': ['primary_or_independent'],
    'no reason': ['reason'],
  },
  resourced: {
    'of the day before': ['figure'],
    'of the month that holds the day': ['figure'],
    'of the year that holds the day': ['figure'],
    undated: ['figure', 'dates'],
    'renderings of the statement': ['figure'],
    'context only': ['figure'],
    'stance not chosen': ['figure'],
    'link none': ['linked'],
    'no figure': ['figure'],
    'no source': ['figure'],
    'no reason': ['reason'],
  },
  operating: {
    'of the day before': ['primary_and_not_by_party'],
    'of the month that holds the day': ['primary_and_not_by_party'],
    'of the year that holds the day': ['primary_and_not_by_party'],
    undated: ['primary_and_not_by_party', 'dates'],
    'renderings of the statement': ['primary_and_not_by_party'],
    'context only': ['primary_and_not_by_party'],
    'stance not chosen': ['primary_and_not_by_party'],
    'not yet classed': ['primary_and_not_by_party'],
    'no primary': ['primary_and_not_by_party'],
    'all of one origin': ['primary_and_not_by_party'],
    'all by a party': ['primary_and_not_by_party'],
    'link none': ['linked'],
    'no source': ['primary_and_not_by_party'],
    'no reason': ['reason'],
  },
  delivered: {
    'of the day before': ['independent', 'independent_not_by_party'],
    'of the month that holds the day': ['independent', 'independent_not_by_party'],
    'of the year that holds the day': ['independent', 'independent_not_by_party'],
    undated: ['independent', 'independent_not_by_party', 'dates'],
    'renderings of the statement': ['independent', 'independent_not_by_party'],
    'context only': ['independent', 'independent_not_by_party'],
    'stance not chosen': ['independent', 'independent_not_by_party'],
    'not yet classed': ['independent', 'independent_not_by_party'],
    'all of one origin': ['independent'],
    'all by a party': ['independent_not_by_party'],
    'link none': ['linked'],
    'no source': ['independent', 'independent_not_by_party'],
    'no reason': ['reason'],
  },
  stalled: {
    'no search': ['search_after_last_source'],
    'a search on the last source’s day': ['search_after_last_source'],
    'a search before the statement': ['search_after_last_source'],
    'nothing earlier': ['earlier_uptake'],
    'earlier reaffirmed': ['earlier_uptake'],
    'no reason': ['reason'],
  },
  reversed: {
    'of the day before': ['primary', 'express_withdrawal'],
    'of the month that holds the day': ['primary', 'express_withdrawal'],
    'of the year that holds the day': ['primary', 'express_withdrawal'],
    undated: ['primary', 'express_withdrawal', 'dates'],
    'renderings of the statement': ['primary', 'express_withdrawal'],
    'context only': ['primary', 'express_withdrawal'],
    'stance not chosen': ['primary', 'express_withdrawal'],
    'not yet classed': ['primary', 'express_withdrawal'],
    'no primary': ['primary'],
    'all by nobody': ['express_withdrawal'],
    'no express withdrawal': ['express_withdrawal'],
    'no source': ['primary', 'express_withdrawal'],
    'no reason': ['reason'],
  },
  superseded: {
    'no address of a later text': ['later_text'],
    'no reason': ['reason'],
    'moderate confidence': ['low_confidence'],
  },
  not_assessable: { 'no reason': ['reason'], 'moderate confidence': ['low_confidence'] },
  supported: {
    undated: ['independent', 'independent_not_by_claimant', 'elements_cited', 'dates'],
    'renderings of the statement': ['independent', 'independent_not_by_claimant', 'elements_cited'],
    'context only': ['independent', 'independent_not_by_claimant'],
    'stance not chosen': ['independent', 'independent_not_by_claimant'],
    'not yet classed': ['independent', 'independent_not_by_claimant'],
    'all of one origin': ['independent'],
    'all by a party': ['independent_not_by_claimant'],
    'no source': ['independent', 'independent_not_by_claimant', 'elements_cited'],
    'an element open': ['every_element_covered'],
    'no element covered': ['every_element_covered'],
    'no element': ['every_element_covered'],
    'no element names a source': ['elements_cited'],
    'no reason': ['reason'],
  },
  partly_supported: {
    undated: ['one_source', 'elements_cited', 'dates'],
    'renderings of the statement': ['one_source', 'elements_cited'],
    'context only': ['one_source'],
    'stance not chosen': ['one_source'],
    'no source': ['one_source', 'elements_cited'],
    'no element covered': ['elements_named'],
    'no element': ['elements_named'],
    'no element names a source': ['elements_cited'],
    'no reason': ['reason'],
  },
  claimant_only: {
    undated: ['from_claimant', 'dates'],
    'renderings of the statement': ['from_claimant'],
    'context only': ['from_claimant'],
    'stance not chosen': ['from_claimant'],
    'not yet classed': ['from_claimant'],
    'all by nobody': ['from_claimant'],
    'no source': ['from_claimant'],
    'no search': ['search_log'],
    'moderate confidence': ['only_low'],
    'no reason': ['reason'],
  },
  disputed: {
    undated: ['for_and_against', 'both_named', 'dates'],
    'renderings of the statement': ['for_and_against', 'both_named'],
    'context only': ['for_and_against', 'both_named'],
    'stance not chosen': ['for_and_against', 'both_named'],
    'not yet classed': ['for_and_against'],
    'all of one origin': ['for_and_against'],
    'no source': ['for_and_against', 'both_named'],
    'no reason': ['both_named', 'reason'],
  },
  contradicted: {
    undated: ['independent', 'independent_primary', 'dates'],
    'renderings of the statement': ['independent', 'independent_primary'],
    'context only': ['independent', 'independent_primary'],
    'stance not chosen': ['independent', 'independent_primary'],
    'not yet classed': ['independent', 'independent_primary'],
    'no primary': ['independent_primary'],
    'all of one origin': ['independent'],
    'no source': ['independent', 'independent_primary'],
    'no reason': ['reason'],
  },
  cannot_be_checked: { 'no reason': ['reason'], 'moderate confidence': ['low_confidence'] },
}

describe.each(JUDGEMENTS)('%s', (judgement) => {
  test.each(BOUNDARIES)('%s', (name, take) => {
    const wanting = assess(take(judge(judgement, LEAST[judgement])))
      .filter(({ met }) => !met)
      .map(({ id }) => id)
    expect(wanting).toEqual(WANTING[judgement][name] ?? [])
  })

  test('each rule of its own stands at a boundary where it is wanting', () => {
    const wanting = Object.values(WANTING[judgement]).flat()
    expect(METHOD[judgement].requires.filter((rule) => !wanting.includes(rule))).toEqual([])
  })

  test('no boundary is named that is none', () => {
    const names = BOUNDARIES.map(([name]) => name)
    expect(Object.keys(WANTING[judgement]).filter((name) => !names.includes(name))).toEqual([])
  })
})

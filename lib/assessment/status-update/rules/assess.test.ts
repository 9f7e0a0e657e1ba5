import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JUDGEMENTS, type Judgement } from '@/lib/text/method/types'
import type { CitationInput, JudgementInput } from '../types'
import {
  assess,
  elementsOfClaimant,
  mayBeApproved,
  mayBeSubmitted,
  missingQuotes,
  restsOnClaimant,
  unexplainedQuotes,
  unmet,
} from './assess'
import type { RequirementId } from './method'
import { CURRENT_METHOD } from './method-versions'
import {
  A,
  against,
  anyJudgement,
  B,
  by,
  context,
  covered,
  judge,
  log,
  morocco,
  nobody,
  open,
  primary,
  spain,
  uncited,
} from './testing'

const wanting = (input: JudgementInput): RequirementId[] =>
  assess(input)
    .filter(({ met }) => !met)
    .map(({ id }) => id)

type Row = [what: string, change: Partial<JudgementInput> | CitationInput[], ...wanting: RequirementId[]]

/** What the boundaries of each judgement do not show; a list is what is cited, and nothing else is said. */
const tables: Partial<Record<Judgement, readonly Row[]>> = {
  no_public_evidence: [
    ['a log without a place', { searchLogs: [{ ...log, place: ' ' }] }, 'search_log'],
    ['a log without a language', { searchLogs: [{ ...log, language: '' }] }, 'search_log'],
    ['a log of a month', { searchLogs: [{ ...log, day: '2025-10' }] }, 'search_log'],
  ],
  reaffirmed: [
    ['by a party of another statement', by({ onBehalfOf: 'tunisia' }), 'by_party'],
    ['a party’s, contradicting', by({ ...spain, ...against }), 'by_party'],
    ['with half a date', by({ ...spain, date: '2023-' }), 'by_party', 'dates'],
    ['on its own line by the party itself', { party: 'spain', citations: by(spain) }],
    ['on its own line by another party', { party: 'spain', citations: by(morocco) }, 'by_party'],
    ['a joint text is by each', { party: 'spain', citations: by({ onBehalfOf: 'morocco spain' }) }],
    [
      'a joint text of two others',
      { party: 'spain', citations: by({ onBehalfOf: 'eu-commission morocco' }) },
      'by_party',
    ],
    ['by any party, as the method was before', { method: 5, party: 'spain', citations: by(morocco) }],
    ['on the line for all by any party', { party: 'all', citations: by(morocco) }],
    ['by bounds that lie after the statement', by({ ...spain, date: '2022-07-08/2023' })],
    ['by bounds that begin before it', by({ ...spain, date: '2022-07-07/2023' }), 'by_party'],
  ],
  taken_up: [
    ['2 independent', by(A, B)],
    ['2 of one group', by(A, A), 'primary_or_independent'],
    ['1 with a group, 1 without', by(A, {}), 'primary_or_independent'],
    ['2 without a group', by({}, {}), 'primary_or_independent'],
    ['a group of spaces is none', by(A, { independenceGroup: ' ' }), 'primary_or_independent'],
    ['primary, link unset', by({ ...primary, linkToStatement: null }), 'linked'],
    ['one of two is linked', by({ ...A, linkToStatement: 'none' }, { ...B, linkToStatement: 'explicit' })],
    ['a link of context lifts nothing', by({ ...primary, linkToStatement: 'none' }, context), 'linked'],
    ['an undated one beside enough is no hindrance', by(primary, { date: null })],
    [
      'undated and before',
      by({ ...A, date: null }, { ...B, date: '2021' }),
      'primary_or_independent',
      'dates',
    ],
  ],
  resourced: [
    ['a figure of spaces', by({ figure: '  ' }), 'figure'],
    ['the figure is context’s', by({}, { ...context, figure: '33 buggies' }), 'figure'],
  ],
  operating: [
    ['1 primary and 1 not by a party', by({ ...primary, ...spain }, nobody)],
    [
      '1 primary and 1 by a party of another statement',
      by({ ...primary, ...spain }, { onBehalfOf: 'tunisia' }),
    ],
    ['1 primary only', by({ ...primary, ...spain }), 'primary_and_not_by_party'],
    ['not by a party only', by(nobody, nobody), 'primary_and_not_by_party'],
    ['one document is not its own witness', by({ ...primary, ...nobody }), 'primary_and_not_by_party'],
    [
      'cited twice',
      by({ ...primary, ...nobody, id: 'S40' }, { ...primary, ...nobody, id: 'S40' }),
      'primary_and_not_by_party',
    ],
    ['of one group', by({ ...primary, ...A }, { ...nobody, ...A }), 'primary_and_not_by_party'],
    ['of two groups', by({ ...primary, ...nobody, ...A }, { ...nobody, ...B })],
    ['the other not yet classed', by(primary, {}), 'primary_and_not_by_party'],
  ],
  delivered: [
    ['2 independent, not yet classed', by(A, B), 'independent_not_by_party'],
    ['the one not by a party has no group', by(A, B, nobody), 'independent_not_by_party'],
  ],
  stalled: [
    ['earlier delivered', { earlierStatuses: ['reaffirmed', 'delivered'], searchLogs: [log] }],
    [
      'a search on the day of the last source',
      {
        earlierStatuses: ['taken_up'],
        searchLogs: [log],
        citations: by({}, { ...context, date: '2025-10-01' }),
      },
      'search_after_last_source',
    ],
    [
      'a search within the month of the last source',
      { earlierStatuses: ['taken_up'], searchLogs: [log], citations: by({ date: '2025-10' }) },
      'search_after_last_source',
    ],
    [
      'a search after an old source, before the statement',
      {
        earlierStatuses: ['taken_up'],
        searchLogs: [{ ...log, day: '2022-01-01' }],
        citations: by({ ...context, date: '2017' }),
      },
      'search_after_last_source',
    ],
  ],
  reversed: [
    ['1 primary', by(primary)],
    ['2 independent do not do', by(A, B), 'primary'],
    ['intended, 1 primary', { force: 'intended', citations: by(primary) }],
    ['intended, 2 independent do not do', { force: 'intended', citations: by(A, B) }, 'primary'],
    [
      'conditional, withdrawal told by somebody else',
      { force: 'conditional', citations: by({ ...primary, ...nobody, expressWithdrawal: true }) },
      'express_withdrawal',
    ],
    [
      'conditional, whose withdrawal is not classed',
      { force: 'conditional', citations: by({ ...primary, expressWithdrawal: true }) },
      'express_withdrawal',
    ],
    [
      'conditional, withdrawn in another source',
      { force: 'conditional', citations: by(primary, { ...spain, expressWithdrawal: true }) },
    ],
  ],
  superseded: [
    ['no web address', { laterText: 'javascript:alert(1)' }, 'later_text'],
    ['without a scheme', { laterText: 'example.org/later' }, 'later_text'],
  ],

  supported: [
    [
      'another party is not the claimant',
      { elements: [covered], citations: by({ ...A, ...morocco }, { ...B, ...spain }) },
    ],
    [
      'both claim',
      {
        claimants: ['morocco', 'spain'],
        elements: [covered],
        citations: by({ ...A, ...morocco }, { ...B, ...spain }),
      },
      'independent_not_by_claimant',
    ],
    ['not yet classed', { elements: [covered], citations: by(A, B) }, 'independent_not_by_claimant'],
    [
      'of any date',
      { elements: [covered], citations: by({ ...A, ...nobody, date: '1999' }, { ...B, date: '2022-07' }) },
    ],
  ],
  claimant_only: [
    [
      'passed on from the claimant',
      { citations: by({ ...nobody, originFor: 'morocco' }, morocco), searchLogs: [log] },
    ],
    ['somebody else says it too', { citations: by(morocco, nobody), searchLogs: [log] }, 'from_claimant'],
    ['a source is not yet classed', { citations: by(morocco, {}), searchLogs: [log] }, 'from_claimant'],
    ['another party', { citations: by(spain), searchLogs: [log] }, 'from_claimant'],
    [
      'what only gives context may be of anybody',
      { citations: by(morocco, { ...nobody, ...context }), searchLogs: [log] },
    ],
    ['no confidence chosen yet', { citations: by(morocco), searchLogs: [log], confidence: null }],
  ],
  partly_supported: [
    ['1, one element of two covered', { elements: [covered, open], citations: by({}) }],
    [
      'an element without a name',
      { elements: [{ name: ' ', covered: true }], citations: by({}) },
      'elements_named',
    ],
    ['no element, and an undated source beside enough', by({}, { date: null }), 'elements_named'],
  ],
  disputed: [
    ['both for', { rationale: 'So [1] and so [2].', citations: by(A, B) }, 'for_and_against', 'both_named'],
    ['one not named', { rationale: 'So [1].', citations: by(A, { ...B, ...against }) }, 'both_named'],
    [
      'named, but of one group',
      { rationale: 'So [1], not so [2].', citations: by(A, { ...A, ...against }, { ...B, ...against }) },
      'both_named',
    ],
  ],
  contradicted: [
    [
      'the primary one has no group',
      by({ ...A, ...against }, { ...B, ...against }, { ...against, ...primary }),
      'independent_primary',
    ],
    [
      'what supports the claim does not count',
      by({ ...A, ...primary }, { ...B, ...primary }),
      'independent',
      'independent_primary',
    ],
  ],
}

describe.each(JUDGEMENTS.filter((judgement) => tables[judgement]))('%s', (judgement) => {
  test.each<Row>([...(tables[judgement] ?? [])])('%s', (_, change, ...expected) => {
    const citations = Array.isArray(change) ? { citations: change } : change
    expect(wanting(judge(judgement, citations))).toEqual(expected)
  })
})

describe('the rationale', () => {
  const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ')
  test.each<[string, string, RequirementId[]]>([
    ['of 120 words', words(120), []],
    ['of 121 words', words(121), ['word_limit']],
    ['of two paragraphs', 'One.\n\nTwo.', ['one_paragraph']],
    ['points to a citation', 'As [1] says.', []],
    ['points to none', 'As [1] and [2] say.', ['references']],
  ])('%s', (_, rationale, expected) => {
    expect(wanting(judge('reaffirmed', { rationale, citations: by(spain) }))).toEqual(expected)
  })
})

describe('confidence without a supporting source', () => {
  test.each([
    ['low', {}, []],
    ['moderate', {}, ['low_confidence']],
    ['high', {}, ['low_confidence']],
    ['moderate', { citations: by(context) }, ['low_confidence']],
    ['moderate', { citations: by({}) }, []],
    [null, {}, []],
  ] as const)('%s', (confidence, change, expected) => {
    expect(wanting(judge('not_assessable', { confidence, ...change }))).toEqual([...expected])
  })

  test('for contradicted it is a source against the claim that supports the finding', () => {
    const citations = by({ ...A, ...against, ...primary }, { ...B, ...against })
    expect(wanting(judge('contradicted', { confidence: 'high', citations }))).toEqual([])
  })

  test('an undated source would do once dated, and the line says so', () => {
    const input = judge('not_assessable', { confidence: 'moderate', citations: by({ date: null }) })
    expect(unmet(input)).toEqual([{ key: 'status-update.unmet.dates', values: { n: 1 } }])
    expect(mayBeSubmitted(input)).toBe(false)
  })
})

describe('the line beside a judgement', () => {
  test('a rule that only dates stand in the way of is told by the dates', () => {
    const input = judge('taken_up', { citations: by({ ...primary, date: null, quote: null }) })
    expect(unmet(input).map(({ key, values }) => [key, values.n])).toEqual([
      ['status-update.unmet.dates', 1],
      ['status-update.unmet.quotes', 1],
    ])
  })

  test('elements: first to be named, then to be covered', () => {
    const citations = by({})
    expect(unmet(judge('partly_supported', { citations })).map(({ key }) => key)).toEqual([
      'status-update.unmet.elements',
    ])
    expect(unmet(judge('partly_supported', { citations, elements: [open] })).map(({ key }) => key)).toEqual([
      'status-update.judge.requirement.elements_named',
    ])
  })

  test('each result says how many there are, how many it takes, and which count', () => {
    const [first] = assess(judge('taken_up', { citations: by(A, context, { ...A, isRendering: true }) }))
    expect(first).toMatchObject({
      id: 'primary_or_independent',
      met: false,
      have: 1,
      needed: 2,
      citations: [1],
    })
  })
})

describe('approval', () => {
  test.each([
    ['quote and locator', {}, []],
    ['no quote', { quote: null }, [1]],
    ['a quote of spaces', { quote: ' ' }, [1]],
    ['no locator', { locator: null }, [1]],
  ] as const)('%s', (_, change, missing) => {
    const citations = by({ ...spain, ...change })
    expect(missingQuotes(citations)).toEqual([...missing])
    const input = judge('reaffirmed', { citations })
    expect(mayBeSubmitted(input)).toBe(true)
    expect(mayBeApproved(input)).toBe(missing.length === 0)
  })

  test('context needs its quote too', () => {
    expect(missingQuotes(by(spain, { ...context, quote: null }))).toEqual([2])
  })
})

describe('a quote that the stored copy does not show', () => {
  test.each<[string, Partial<CitationInput>, boolean]>([
    ['blocks approval', { isFound: false }, false],
    ['blocks it where nothing but space explains it', { isFound: false, quoteExplained: ' \n' }, false],
    ['is explained', { isFound: false, quoteExplained: 'Test: seen on paper.' }, true],
    ['stands there', { isFound: true }, true],
    ['was looked up nowhere', {}, true],
  ])('%s', (_what, said, isOpen) => {
    const citations = by(spain).map((each) => ({ ...each, ...said }))
    const input = judge('reaffirmed', { citations })
    expect(unexplainedQuotes(citations)).toEqual(isOpen ? [] : [1])
    expect(mayBeSubmitted(input)).toBe(true)
    expect(mayBeApproved(input)).toBe(isOpen)
    expect(unmet(input)).toEqual(isOpen ? [] : [{ key: 'status-update.unmet.explained', values: { n: 1 } }])
  })
})

describe('what rests on the claimant alone', () => {
  const elements = [covered]
  const passedOn = { ...nobody, originFor: 'morocco' }
  test.each<[string, Judgement, CitationInput[], boolean, number?]>([
    ['the claimant says it', 'partly_supported', by(morocco), true],
    ['somebody passes it on from the claimant', 'partly_supported', by(passedOn), true],
    ['another party says it too', 'partly_supported', by(morocco, spain), false],
    ['a joint text with another party', 'partly_supported', by({ onBehalfOf: 'morocco spain' }), false],
    ['somebody else says it too', 'partly_supported', by(morocco, nobody), false],
    ['somebody else whose source nobody named', 'partly_supported', by(passedOn, nobody), false],
    ['a source is not yet classed', 'partly_supported', by(morocco, {}), false],
    ['what does not count says nothing', 'partly_supported', by(morocco, { ...nobody, ...context }), true],
    ['no source', 'partly_supported', [], false],
    ['another finding', 'supported', by(morocco), true],
    ['another finding, before there was one of its own', 'supported', by(morocco), false, 5],
    ['a partly supported one, before', 'partly_supported', by(morocco), true, 5],
    ['the finding that says so itself', 'claimant_only', by(morocco), false],
    ['a status', 'reaffirmed', by(morocco), false],
  ])('%s', (_, judgement, citations, expected, method = CURRENT_METHOD.number) => {
    expect(restsOnClaimant(judge(judgement, { elements, citations, method }))).toBe(expected)
  })

  test('an element by itself, whatever the claim as a whole rests on', () => {
    const elements = [
      { name: 'a', covered: true, citations: [{ number: 1, stance: 'supports' as const }] },
      { name: 'b', covered: false, citations: [{ number: 2, stance: 'supports' as const }] },
      {
        name: 'c',
        covered: true,
        citations: [
          { number: 1, stance: 'contradicts' as const },
          { number: 2, stance: 'supports' as const },
        ],
      },
      { name: 'd', covered: false, citations: [{ number: 2, stance: 'context' as const }] },
      { name: 'e', covered: true },
    ]
    const input = judge('partly_supported', { elements, citations: by(nobody, passedOn) })
    expect(elementsOfClaimant(input)).toEqual([1, 2])
    expect(restsOnClaimant(input)).toBe(false)
  })
})

describe('an element that is covered names what covers it', () => {
  const named = (stance: 'supports' | 'contradicts' | 'context', number = 1) => [
    { name: 'a', covered: true, citations: [{ number, stance }] },
  ]
  test.each<[string, Partial<JudgementInput>, boolean]>([
    ['a source that supports it', { elements: named('supports') }, true],
    ['none', { elements: [uncited] }, false],
    ['none, as the method was before', { elements: [uncited], method: 5 }, true],
    ['one that contradicts it', { elements: named('contradicts') }, false],
    ['one that gives context', { elements: named('context') }, false],
    ['one that is not cited', { elements: named('supports', 9) }, false],
    ['one that does not count', { elements: named('supports', 2) }, false],
    ['one that contradicts the claim as a whole', { elements: named('supports', 3) }, true],
    ['not asked where nothing is covered', { elements: [covered, open] }, true],
  ])('%s', (_, change, met) => {
    const citations = by(nobody, { ...nobody, date: null }, { ...nobody, ...against })
    const found = assess(judge('partly_supported', { citations, ...change })).find(
      ({ id }) => id === 'elements_cited',
    )
    expect(found?.met ?? true).toBe(met)
  })
})

describe('whatever is put in', () => {
  test('the line is empty exactly when it may be approved', () => {
    fc.assert(
      fc.property(anyJudgement, (some) => {
        expect(unmet(some).length === 0).toBe(mayBeApproved(some))
      }),
    )
  })
})

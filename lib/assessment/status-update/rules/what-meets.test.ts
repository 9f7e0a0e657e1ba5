import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Judgement } from '@/lib/text/method/types'
import { NOBODY } from '@/lib/text/statement/types'
import type { CitationInput, JudgementInput } from '../types'
import { assess, type RequirementResult } from './assess'
import { partiesAsked, stancesThatCount } from './citations-that-count'
import type { Citable, Step } from './meeting-step'
import type { RequirementId } from './method'
import {
  A,
  against,
  anyJudgement,
  B,
  by,
  cite,
  context,
  judge,
  morocco,
  nobody,
  open,
  primary,
  spain,
} from './testing'
import { stepsToMeet } from './what-meets'

/** The steps of one rule, short: `1 2: primary date`, `+1 other_origin`, `write search`. */
function short(input: JudgementInput, id: RequirementId): string[] {
  const result = assess(input).find((each) => each.id === id)
  if (!result) throw new Error(`${id} is not asked for`)
  return stepsToMeet(input, result).map((step) => {
    if (step.kind === 'say') return `${step.citations.join(' ')}: ${step.what.join(' ')}`
    if (step.kind === 'cite') return step.what.map(([kind, count]) => `+${count} ${kind}`).join(' and ')
    return ['write', step.what, step.count, ...step.citations, step.after ?? ''].join(' ').trim()
  })
}

const none = {}
type Row = readonly [what: string, change: Partial<JudgementInput> | CitationInput[], steps: string]

/** By judgement and rule; a list is what is cited, and nothing else is said. */
const table: Readonly<Record<string, readonly Row[]>> = {
  'taken_up primary_or_independent': [
    ['nothing cited', [], '+1 primary; +2 other_origin'],
    ['one unclassed source: whether it is primary', by(none), '1: primary; +1 primary; +2 other_origin'],
    ['a rendering is never asked about', by({ isRendering: true }), '+1 primary; +2 other_origin'],
  ],
  'delivered independent': [
    ['one of an origin: one more of another', by(A), '+1 other_origin'],
    ['an origin not named: naming it', by(A, none), '2: group; +1 other_origin'],
  ],
  'reaffirmed by_party': [
    ['what is before the statement is never asked about', by({ date: '2020' }), '+1 by_party'],
    ['context is never asked about', by({ ...context }), '+1 by_party'],
    ['an undated party’s source', by({ ...spain, date: null }), '1: date; +1 by_party'],
    ['undated and unclassed: both', by({ date: null }), '1: date onBehalfOf; +1 by_party'],
    ['what somebody set is not asked again', by(nobody), '+1 by_party'],
    ['two alike are asked about together', by(none, none), '1 2: onBehalfOf; +1 by_party'],
  ],
  'resourced figure': [['a figure', by(none), '1: figure; +1 figure']],
  'operating primary_and_not_by_party': [
    [
      'a primary one, and the other side not classed',
      by({ ...primary, ...spain }, none),
      '2: onBehalfOf; +1 not_by_party',
    ],
    [
      'one document is not its own witness: one more of either',
      by({ ...primary, ...nobody }),
      '+1 primary; +1 not_by_party',
    ],
    ['nothing of either: both', [], '+1 primary and +1 not_by_party'],
  ],
  'taken_up linked': [
    ['a link not chosen', by({ ...primary, linkToStatement: null }), '1: link; +1 linked'],
    ['a link of none stands', by({ ...primary, linkToStatement: 'none' }), '+1 linked'],
  ],
  'reversed express_withdrawal': [
    [
      'a withdrawal by a party, where somebody else tells of one',
      {
        force: 'conditional',
        citations: by({ ...primary, ...nobody, expressWithdrawal: true }, { ...primary, ...spain }),
      },
      '2: withdrawal; +1 withdrawal',
    ],
  ],
  'no_public_evidence search_log': [['no search', [], 'write search 1']],
  'stalled search_after_last_source': [
    [
      'a search after the last source',
      { earlierStatuses: ['taken_up'], citations: by({ date: '2024-03' }) },
      'write search_after 1 2024-03',
    ],
  ],
  'stalled earlier_uptake': [['nothing earlier', [], 'write earlier 1']],
  'supported independent_not_by_claimant': [
    ['the claimant’s only', by({ ...A, ...morocco }, none), '2: onBehalfOf group; +1 not_by_claimant'],
  ],
  'supported every_element_covered': [
    ['no elements', [], 'write elements 1'],
    ['an element open', { elements: [open, { name: 'kept', covered: true }] }, 'write cover 1'],
  ],
  'disputed for_and_against': [
    ['only for', by(A), '+1 against'],
    ['for, and a stance not chosen', by(A, { ...B, stance: null }), '2: stance; +1 against'],
  ],
  'disputed both_named': [
    [
      'one side not named',
      { rationale: 'So [1].', citations: by(A, { ...B, ...against }) },
      'write name 1 2',
    ],
  ],
  'contradicted independent_primary': [
    [
      'contradicted: a primary one among those against',
      by({ ...A, ...against }, { ...B, ...against, primary: false }),
      '1: primary; +1 primary',
    ],
  ],
  'not_assessable reason': [['no reason', { rationale: '' }, 'write reason 1']],
  'not_assessable word_limit': [['too many words', { rationale: 'word '.repeat(123) }, 'write shorten 3']],
  'reaffirmed references': [
    [
      'a number that points to nothing',
      { rationale: 'As [1] and [4] say.', citations: by(spain) },
      'write references 1 4',
    ],
  ],
  'not_assessable low_confidence': [
    ['more than low confidence without a source', { confidence: 'high' }, 'write low 1; +1 any'],
  ],
  'reaffirmed dates': [['dates', by({ ...spain, date: null }), '1: date']],
}

describe('what would meet a rule', () => {
  describe.each(Object.entries(table))('%s', (asked, rows) => {
    const [judgement, id] = asked.split(' ') as [Judgement, RequirementId]
    test.each([...rows])('%s', (_what, change, steps) => {
      const said = Array.isArray(change) ? { citations: change } : change
      expect(short(judge(judgement, said), id).join('; ')).toBe(steps)
    })
  })

  test('nothing, where it is met', () => {
    const input = judge('reaffirmed', { citations: by(spain) })
    expect(assess(input).flatMap((result) => stepsToMeet(input, result))).toEqual([])
  })
})

// The same, for anything that is put in: carried out here by other code than under test.

const wantingOf = (input: JudgementInput) =>
  assess(input).filter((result): result is RequirementResult => !result.met)
const outcomeOf = (input: JudgementInput, id: RequirementId) => assess(input).find((each) => each.id === id)

/** The judgement with the sources cited that a step asks for, each of them just that and no more. */
function withCited(input: JudgementInput, step: Extract<Step, { kind: 'cite' }>): JudgementInput {
  const [first = 'supports'] = stancesThatCount(input.judgement)
  const isClaimed = input.claimants.includes('spain')
  const made = step.what.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
  const like = (kind: Citable, index: number): CitationInput =>
    cite(100 + index, {
      id: `S${100 + index}`,
      independenceGroup: `new ${index}`,
      stance: kind === 'for' ? 'supports' : kind === 'against' ? 'contradicts' : first,
      primary: kind === 'primary',
      onBehalfOf:
        kind === 'by_party' || kind === 'withdrawal'
          ? (partiesAsked(input)[0] ?? null)
          : kind === 'by_claimant'
            ? (input.claimants[0] ?? null)
            : kind === 'not_by_party' || (kind === 'not_by_claimant' && isClaimed)
              ? NOBODY
              : kind === 'not_by_claimant'
                ? 'elsewhere'
                : null,
      figure: kind === 'figure' ? 'EUR 1' : null,
      linkToStatement: kind === 'linked' ? 'plausible' : 'none',
      expressWithdrawal: kind === 'withdrawal',
    })
  return { ...input, citations: [...input.citations, ...made.map(like)] }
}

// Each run weighs a judgement many times over, so that a busy machine needs its time.
describe('whatever is put in', { timeout: 30_000 }, () => {
  test('every rule that is not met has a step', () => {
    fc.assert(
      fc.property(anyJudgement, (input) => {
        for (const result of wantingOf(input)) expect(stepsToMeet(input, result).length).toBeGreaterThan(0)
      }),
    )
  })

  test('citing what is asked meets the rule', () => {
    fc.assert(
      fc.property(anyJudgement, (input) => {
        for (const result of wantingOf(input)) {
          for (const step of stepsToMeet(input, result)) {
            if (step.kind !== 'cite' || result.id === 'both_named') continue
            const outcome = outcomeOf(withCited(input, step), result.id)
            expect({ id: result.id, step, met: outcome?.met }).toMatchObject({ met: true })
          }
        }
      }),
      { numRuns: 250 },
    )
  })

  test('nothing is asked of what somebody has set, nor of a rendering', () => {
    fc.assert(
      fc.property(anyJudgement, (input) => {
        const steps = wantingOf(input).flatMap((result) => stepsToMeet(input, result))
        for (const step of steps) {
          if (step.kind !== 'say') continue
          for (const number of step.citations) {
            const citation = input.citations.find((each) => each.number === number)
            expect(citation?.source.isRendering).toBe(false)
            if (step.what.includes('primary')) expect(citation?.source.primary).toBeNull()
            if (step.what.includes('onBehalfOf')) expect(citation?.source.onBehalfOf).toBeNull()
            if (step.what.includes('group')) expect(citation?.source.independenceGroup).toBeNull()
            if (step.what.includes('date')) expect(citation?.source.date).toBeNull()
            if (step.what.includes('stance')) expect(citation?.stance).toBeNull()
          }
        }
      }),
    )
  })
})

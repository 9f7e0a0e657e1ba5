import { describe, expect, test } from 'vitest'
import { JUDGEMENTS } from '@/lib/text/method/types'
import { REVISION_STATES } from '../types'
import {
  isOpen,
  isPermitted,
  isPublished,
  type LifeState,
  REVISION_VERBS,
  type RevisionVerb,
  STEPS,
  type Standing,
  standingAfter,
  standingOf,
  stands,
  stepFor,
  stepOfSubmitting,
  verbOfSuccession,
} from './lifecycle'

const STATES = ['draft', ...REVISION_STATES] as const

/** Everywhere that a status update can stand. */
const standings: readonly Standing[] = STATES.flatMap((state) =>
  [false, true].flatMap((provisional) =>
    [0, 1, 2].flatMap((approvals) =>
      ([1, 2] as const).map((needed) => ({ state, provisional, approvals, needed })),
    ),
  ),
)

/** What each verb leads to and leaves in the record, from each state in which it is open: the specification, written out. */
const expected: readonly [RevisionVerb, LifeState, to: string, events: string[]][] = [
  ['submit', 'draft', 'submitted', ['submitted']],
  ['withdraw', 'submitted', 'withdrawn', ['withdrew']],
  ['send_back', 'submitted', 'sent_back', ['sent back']],
  ['correct', 'final', 'corrected', ['corrected']],
  ['replace', 'final', 'replaced', ['replaced']],
  ['replace', 'submitted', 'replaced', ['replaced']],
]

describe.each(STATES)('from %s', (from) => {
  test.each(REVISION_VERBS)('%s', (verb) => {
    for (const standing of standings.filter(({ state }) => state === from)) {
      const step = stepFor(verb, standing)
      const plain = expected.find(([v, state]) => v === verb && state === from)
      if (plain) {
        expect([step?.to, step?.events]).toEqual([plain[2], plain[3]])
      } else if (from === 'submitted' && verb === 'show_as_interim') {
        expect(step?.events).toEqual(standing.provisional ? undefined : ['showed as interim'])
      } else if (from === 'submitted' && verb === 'approve') {
        const isLast = standing.approvals + 1 >= standing.needed
        expect([step?.to, step?.events]).toEqual(
          isLast ? ['final', ['approved', 'published']] : ['submitted', ['approved']],
        )
      } else {
        expect(step).toBeNull()
        expect(isOpen(verb, from)).toBe(false)
      }
    }
  })
})

test('no standing has two steps for one verb', () => {
  for (const standing of standings)
    for (const verb of REVISION_VERBS) {
      const open = STEPS.filter(
        (step) => step.verb === verb && step.from === standing.state && (step.when?.(standing) ?? true),
      )
      expect(open.length).toBeLessThanOrEqual(1)
    }
})

test('the steps between two states are these six, and no other', () => {
  const pairs = REVISION_STATES.flatMap((from) => REVISION_STATES.map((to) => [from, to] as const))
  expect(pairs.filter(([from, to]) => isPermitted(from, to)).map((pair) => pair.join(' to '))).toEqual([
    'submitted to sent_back',
    'submitted to withdrawn',
    'submitted to final',
    'submitted to replaced',
    'final to corrected',
    'final to replaced',
  ])
})

test.each(JUDGEMENTS)('%s is final with its last approval and not before', (judgement) => {
  const needed = ['delivered', 'stalled', 'reversed', 'contradicted'].includes(judgement) ? 2 : 1
  const at = (...approvedBy: string[]) =>
    standingOf({ state: 'submitted', provisional: false, judgement, approvedBy })
  expect(standingAfter('approve', at())).toMatchObject({
    state: needed === 2 ? 'submitted' : 'final',
    approvals: 1,
  })
  expect(at()).toMatchObject({ approvals: 0, needed })
  expect(at('rita', 'rita')).toMatchObject({ approvals: 1, needed })
  expect(at('rita', 'rolf')).toMatchObject({ approvals: 2, needed })
  expect(standingAfter('approve', at('rita'))?.state).toBe('final')
  expect(stepOfSubmitting(judgement)).toMatchObject({ from: 'draft', to: 'submitted', events: ['submitted'] })
})

test('the next final says what becomes of the one before it', () => {
  expect(verbOfSuccession('corrects')).toBe('correct')
  expect(verbOfSuccession('replaces')).toBe('replace')
  expect(verbOfSuccession(null)).toBe('replace')
})

test('what was sent back or withdrawn stands in nobody’s way', () => {
  expect(REVISION_STATES.filter(stands)).toEqual(['submitted', 'final', 'corrected', 'replaced'])
})

test.each([
  ['submitted', false, false],
  ['submitted', true, true],
  ['sent_back', true, false],
  ['withdrawn', true, false],
  ['final', false, true],
  ['corrected', false, true],
  ['replaced', false, true],
] as const)('%s, provisional %s: published %s', (state, provisional, published) => {
  expect(isPublished({ state, provisional })).toBe(published)
})

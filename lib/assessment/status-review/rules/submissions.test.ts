import { describe, expect, test } from 'vitest'
import { by as cited, judge, spain } from '@/lib/assessment/status-update/rules/testing'
import { REVISION_STATES, type RevisionState } from '@/lib/assessment/status-update/types'
import { REVIEW_VERBS } from '../policy'
import {
  byReadiness,
  isOfChoice,
  newerThatStands,
  refusalOf,
  returnedBefore,
  type WorkUnderReview,
} from './submissions'

const input = judge('reaffirmed', { rationale: 'They said it again [1].', citations: cited(spain) })
const work: WorkUnderReview = {
  opened: 2,
  newest: 2,
  state: 'submitted',
  provisional: false,
  approvals: [],
  awaitsSecond: false,
  input,
}
const withoutQuote = { ...input, citations: input.citations.map((each) => ({ ...each, quote: null })) }
const withoutSource = { ...input, rationale: 'They said it again.', citations: [] }
const by = { reviewer: 'rita', reason: 'Open the page first.' }

describe('why a review is refused', () => {
  test.each([
    ['approve', 'in good order', {}, null],
    ['approve', 'a newer revision came meanwhile', { newest: 3 }, 'stale'],
    ['approve', 'the rules are not met', { input: withoutSource }, 'rules_unmet'],
    ['approve', 'a quote is missing', { input: withoutQuote }, 'quotes_missing'],
    ['approve', 'they approved it before', { approvals: ['rita'] }, 'already_decided'],
    ['approve', 'another approved it before', { approvals: ['rolf'] }, null],
    ['approve', 'shown as provisional', { provisional: true }, null],
    ['approve', 'a second judgement is awaited', { awaitsSecond: true }, 'coding_open'],
    ['show_as_interim', 'a second judgement is awaited', { awaitsSecond: true }, 'coding_open'],
    ['send_back', 'a second judgement is awaited', { awaitsSecond: true }, 'coding_open'],
    [
      'approve',
      'a second judgement is awaited and a newer one came',
      { awaitsSecond: true, newest: 3 },
      'stale',
    ],
    [
      'approve',
      'its rules are not met and a quote is missing',
      { input: { ...withoutQuote, rationale: 'They said it again [2].' } },
      'rules_unmet',
    ],
    [
      'approve',
      'they approved it before and its rules are not met',
      { approvals: ['rita'], input: withoutSource },
      'already_decided',
    ],
    ['show_as_interim', 'in good order', {}, null],
    ['show_as_interim', 'needs no quotes and no rules', { input: withoutSource }, null],
    ['show_as_interim', 'shown already', { provisional: true }, 'already_decided'],
    ['show_as_interim', 'a newer revision came meanwhile', { newest: 3 }, 'stale'],
    ['send_back', 'rules unmet, a quote missing', { input: withoutSource }, null],
    ['send_back', 'a newer revision came meanwhile', { newest: 3 }, 'stale'],
  ] as const)('%s, %s', (verb, _, change, refusal) => {
    expect(refusalOf(verb, { ...work, ...change }, by)).toBe(refusal)
  })

  test.each([null, '', ' \n'])('sending back with the reason %j', (reason) => {
    expect(refusalOf('send_back', work, { ...by, reason })).toBe('reason_missing')
    expect(refusalOf('approve', work, { ...by, reason })).toBeNull()
  })

  test.each(REVIEW_VERBS)('%s what was decided already', (verb) => {
    for (const state of REVISION_STATES.filter((each) => each !== 'submitted')) {
      expect(refusalOf(verb, { ...work, state }, by)).toBe('already_decided')
    }
  })
})

describe('what stands in the way of a revision', () => {
  const line = (...states: RevisionState[]) => states.map((state, index) => ({ number: index + 1, state }))
  test.each<[string, RevisionState[], number | null]>([
    ['nothing newer', ['submitted'], null],
    ['a newer one submitted', ['submitted', 'submitted'], 2],
    ['a newer one final', ['submitted', 'final'], 2],
    ['a newer one sent back', ['submitted', 'sent_back'], null],
    ['a newer one withdrawn', ['submitted', 'withdrawn'], null],
    ['the newest sent back, the one before it not', ['submitted', 'submitted', 'sent_back'], 2],
    ['all newer ones out of the way', ['submitted', 'withdrawn', 'sent_back'], null],
  ])('%s', (_, states, number) => {
    expect(newerThatStands({ number: 1 }, line(...states))?.number ?? null).toBe(number)
  })
})

describe('the version that was sent back before', () => {
  const line = (...states: RevisionState[]) =>
    states.map((state, index) => ({
      number: index + 1,
      state,
      finalAt: ['final', 'corrected'].includes(state) ? '2026-11-26' : null,
    }))
  test.each<[string, RevisionState[], number, number | null]>([
    ['none where it is the first', ['submitted'], 1, null],
    ['the one before', ['sent_back', 'submitted'], 2, 1],
    ['the newest of several', ['sent_back', 'sent_back', 'submitted'], 3, 2],
    ['past one that its author withdrew', ['sent_back', 'withdrawn', 'submitted'], 3, 1],
    ['none since the last final one', ['sent_back', 'final', 'submitted'], 3, null],
    ['none that came later', ['submitted', 'sent_back'], 1, null],
  ])('%s', (_, states, number, before) => {
    expect(returnedBefore({ number }, line(...states))?.number ?? null).toBe(before)
  })
})

describe('a part of the queue', () => {
  const placed = { slug: 'rabat', areaKey: 'border' }
  test.each([
    [null, null, true],
    ['rabat', null, true],
    [null, 'border', true],
    ['rabat', 'border', true],
    ['tunis', null, false],
    ['tunis', 'border', false],
    ['rabat', 'police', false],
  ])('of the statement %s and the area %s', (statement, area, expected) => {
    expect(isOfChoice(placed, { statement, area })).toBe(expected)
  })
})

test('what may be approved as it stands is told apart from what wants something first', () => {
  const submission = (approve: true | 'rules_unmet' | 'own_work') => ({
    may: { approve, send_back: true, show_as_interim: true } as const,
  })
  const [open, unmet, own] = [submission(true), submission('rules_unmet'), submission('own_work')]
  const shown = [unmet, open, own]
  expect(byReadiness(shown)).toEqual({ ready: [open], wanting: [unmet, own] })
})

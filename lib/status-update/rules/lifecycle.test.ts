import { describe, expect, test } from 'vitest'
import { REVISION_STATES } from '../types'
import {
  isOpen,
  isPublished,
  type LifeState,
  nextStates,
  REVISION_VERBS,
  stateAfterSuccession,
} from './lifecycle'

const expected: Partial<Record<LifeState, Record<string, string[]>>> = {
  draft: { submit: ['submitted'] },
  submitted: {
    withdraw: ['withdrawn'],
    show_as_interim: ['submitted'],
    send_back: ['sent_back'],
    approve: ['submitted', 'final'],
  },
  final: { correct: ['corrected'], replace: ['replaced'] },
}

describe.each(['draft', ...REVISION_STATES] as const)('from %s', (from) => {
  test.each(REVISION_VERBS)('%s', (verb) => {
    const states = expected[from]?.[verb] ?? []
    expect(nextStates(from, verb)).toEqual(states)
    expect(isOpen(verb, from)).toBe(states.length > 0)
  })
})

test('the next final says what becomes of the one before it', () => {
  expect(stateAfterSuccession('corrects')).toBe('corrected')
  expect(stateAfterSuccession('replaces')).toBe('replaced')
})

test.each([
  ['submitted', false, false],
  ['submitted', true, true],
  ['sent_back', true, false],
  ['withdrawn', true, false],
  ['final', false, true],
  ['corrected', false, true],
  ['replaced', false, true],
] as const)('%s, interim %s: published %s', (state, interim, published) => {
  expect(isPublished({ state, interim })).toBe(published)
})

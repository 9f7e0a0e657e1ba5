import { describe, expect, test } from 'vitest'
import { MARK_VERBS, type MarkVerb } from '../policy'
import { FORCES, type Force, type MarkState } from '../types'
import { isFollowedFromTheStart, isPosition } from './force'
import { type MarkToMove, refusalOf } from './steps'

const mark = (given: Partial<MarkToMove> = {}): MarkToMove => ({
  state: 'submitted',
  force: 'declared',
  followed: false,
  governsOthers: false,
  isJudged: false,
  isProposedToGo: false,
  ...given,
})

const states: readonly MarkState[] = ['submitted', 'sent_back', 'published', 'withdrawn']

describe('in which states a verb is open', () => {
  const open: Readonly<Record<MarkVerb, readonly MarkState[]>> = {
    mark: states,
    mend: ['sent_back'],
    approve: ['submitted'],
    send_back: ['submitted'],
    take_back: ['submitted', 'sent_back'],
    propose_withdrawal: ['published'],
    agree_to_withdrawal: ['published'],
    decline_withdrawal: ['published'],
    take_back_proposal: ['published'],
    turn_following: ['published'],
  }
  const cases = MARK_VERBS.flatMap((verb) => states.map((state) => [verb, state] as const))
  test.each(cases)('%s a mark that is %s', (verb, state) => {
    const isProposedToGo = ['agree_to_withdrawal', 'decline_withdrawal', 'take_back_proposal'].includes(verb)
    expect(refusalOf(verb, mark({ state, isProposedToGo }))).toBe(
      open[verb].includes(state) ? null : 'already_decided',
    )
  })
})

describe('what else stands in the way', () => {
  const published = { state: 'published' as const }
  test.each<[string, MarkVerb, Partial<MarkToMove>, string | null]>([
    ['a second proposal', 'propose_withdrawal', { isProposedToGo: true }, 'already_decided'],
    ['a proposal on what governs others', 'propose_withdrawal', { governsOthers: true }, 'governs_others'],
    ['agreeing to no proposal', 'agree_to_withdrawal', {}, 'already_decided'],
    ['declining no proposal', 'decline_withdrawal', {}, 'already_decided'],
    ['taking back no proposal', 'take_back_proposal', {}, 'already_decided'],
    [
      'agreeing once it governs others',
      'agree_to_withdrawal',
      { isProposedToGo: true, governsOthers: true },
      'governs_others',
    ],
    [
      'declining what governs others',
      'decline_withdrawal',
      { isProposedToGo: true, governsOthers: true },
      null,
    ],
    ['following a commitment', 'turn_following', { force: 'agreed', followed: true }, 'followed_by_force'],
    [
      'following a governing option',
      'turn_following',
      { force: 'conditional', governsOthers: true },
      'followed_by_force',
    ],
    ['following a claim', 'turn_following', { force: 'claimed', followed: true }, 'followed_by_force'],
    ['following a position', 'turn_following', { force: 'acknowledged' }, null],
    ['no longer following it', 'turn_following', { followed: true }, null],
    [
      'no longer following what was judged',
      'turn_following',
      { followed: true, isJudged: true },
      'already_judged',
    ],
    ['following again what was judged before', 'turn_following', { isJudged: true }, null],
  ])('%s', (_case, verb, given, refusal) => {
    expect(refusalOf(verb, mark({ ...published, ...given }))).toBe(refusal)
  })
})

test.each<[Force, boolean]>([
  ['agreed', true],
  ['conditional', true],
  ['declared', false],
  ['acknowledged', false],
  ['claimed', true],
])('%s is followed from the start: %s', (force, followed) => {
  expect(isFollowedFromTheStart(force)).toBe(followed)
  expect(isPosition(force)).toBe(!followed)
})

test('every force has its answer', () => {
  expect(FORCES.filter(isPosition)).toEqual(['declared', 'acknowledged'])
})

import { describe, expect, test } from 'vitest'
import type { Force } from '@/lib/text/method/types'
import type { MarkState } from '../types'
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
type Verb = Parameters<typeof refusalOf>[0]

test.each(states)('what is done with what is public is not done while %s', (state) => {
  const expected = state === 'published' ? null : 'already_decided'
  expect(refusalOf('propose_withdrawal', mark({ state }))).toBe(expected)
  expect(refusalOf('turn_following', mark({ state }))).toBe(expected)
})

describe('what else stands in the way', () => {
  const published = { state: 'published' as const }
  test.each<[string, Verb, Partial<MarkToMove>, string | null]>([
    ['a second proposal', 'propose_withdrawal', { isProposedToGo: true }, 'already_decided'],
    ['a proposal on what governs others', 'propose_withdrawal', { governsOthers: true }, 'governs_others'],
    ['following a commitment', 'turn_following', { force: 'agreed', followed: true }, 'followed_by_force'],
    ['following one', 'turn_following', { force: 'conditional', governsOthers: true }, 'followed_by_force'],
    ['following an intention', 'turn_following', { force: 'intended', followed: true }, 'followed_by_force'],
    ['following a claim', 'turn_following', { force: 'claimed', followed: true }, 'followed_by_force'],
    ['following a position', 'turn_following', { force: 'acknowledged' }, null],
    ['no longer following it', 'turn_following', { followed: true }, null],
    ['turning off what was judged', 'turn_following', { followed: true, isJudged: true }, 'already_judged'],
    ['following again what was judged before', 'turn_following', { isJudged: true }, null],
  ])('%s', (_case, verb, given, refusal) => {
    expect(refusalOf(verb, mark({ ...published, ...given }))).toBe(refusal)
  })
})

test.each<[Force, boolean]>([
  ['agreed', true],
  ['intended', true],
  ['conditional', true],
  ['declared', false],
  ['acknowledged', false],
  ['claimed', true],
])('%s is followed from the start: %s', (force, followed) => {
  expect(isFollowedFromTheStart(force)).toBe(followed)
  expect(isPosition(force)).toBe(!followed)
})

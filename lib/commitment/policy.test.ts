import { describe, expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/platform/actor'
import { MARK_VERBS, type MarkVerb, may } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: id,
  publicName: id,
  roles,
})
const mark = { markedById: 'marker', isSentBack: false, proposedById: 'proposer' }

describe('a visitor', () => {
  test.each(MARK_VERBS)('may not %s', (verb) => {
    expect(may(visitor, verb, mark)).toBe('signed_out')
  })
})

describe('somebody else, by role', () => {
  const permitted: Readonly<Record<Role, readonly MarkVerb[]>> = {
    analyst: ['mark', 'propose_withdrawal'],
    reviewer: [
      'approve',
      'send_back',
      'propose_withdrawal',
      'agree_to_withdrawal',
      'decline_withdrawal',
      'turn_following',
    ],
    administrator: [],
  }
  const cases = (['analyst', 'reviewer', 'administrator'] as const).flatMap((role) =>
    MARK_VERBS.map((verb) => [role, verb] as const),
  )
  test.each(cases)('%s: %s', (role, verb) => {
    expect(may(member('other', role), verb, mark)).toBe(
      permitted[role].includes(verb) ? true : 'not_permitted',
    )
  })
})

describe('whoever marked it, holding every role', () => {
  const marker = member('marker', 'analyst', 'reviewer', 'administrator')
  test.each<[MarkVerb, true | string]>([
    ['mend', true],
    ['take_back', true],
    ['approve', 'own_work'],
    ['send_back', 'own_work'],
    ['propose_withdrawal', true],
    ['agree_to_withdrawal', true],
    ['turn_following', true],
  ])('%s', (verb, answer) => {
    expect(may(marker, verb, mark)).toBe(answer)
  })
})

test('nobody decides on their own proposal', () => {
  const proposer = member('proposer', 'analyst', 'reviewer')
  expect(may(proposer, 'agree_to_withdrawal', mark)).toBe('own_work')
  expect(may(proposer, 'decline_withdrawal', mark)).toBe('own_work')
  expect(may(proposer, 'take_back_proposal', mark)).toBe(true)
  expect(may(member('proposer'), 'take_back_proposal', mark)).toBe(true)
})

test('a mark that was sent back is taken back by any reviewer, and by no other analyst', () => {
  const sentBack = { ...mark, isSentBack: true }
  expect(may(member('other', 'reviewer'), 'take_back', sentBack)).toBe(true)
  expect(may(member('other', 'analyst'), 'take_back', sentBack)).toBe('not_permitted')
  expect(may(member('other', 'analyst'), 'mend', sentBack)).toBe('not_permitted')
})

test('a marker who is no analyst any more mends nothing, and may still take back', () => {
  expect(may(member('marker', 'reviewer'), 'mend', mark)).toBe('not_permitted')
  expect(may(member('marker', 'administrator'), 'mend', mark)).toBe(true)
  expect(may(member('marker'), 'take_back', mark)).toBe(true)
})

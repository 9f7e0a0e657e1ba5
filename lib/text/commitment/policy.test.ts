import { describe, expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { may as mayReview } from '@/lib/record/review/policy'
import type { ReviewVerb } from '@/lib/record/review/types'
import { type MarkVerb, markAsWork, may, withdrawalAsWork } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: id,
  publicName: id,
  roles,
})
const verbs = ['mark', 'propose_withdrawal', 'turn_following'] as const satisfies readonly MarkVerb[]

test.each(verbs)('a visitor may not %s', (verb) => {
  expect(may(visitor, verb)).toBe('signed_out')
})

describe('by role', () => {
  const permitted: Readonly<Record<Role, readonly MarkVerb[]>> = {
    analyst: ['mark', 'propose_withdrawal'],
    reviewer: ['propose_withdrawal', 'turn_following'],
    administrator: [],
  }
  const cases = (['analyst', 'reviewer', 'administrator'] as const).flatMap((role) =>
    verbs.map((verb) => [role, verb] as const),
  )
  test.each(cases)('%s: %s', (role, verb) => {
    expect(may(member('other', role), verb)).toBe(permitted[role].includes(verb) ? true : 'not_permitted')
  })
})

describe('a mark under review', () => {
  const everything: Role[] = ['analyst', 'reviewer', 'administrator']
  test.each<[string, Actor, ReviewVerb, 'submitted' | 'sent_back', true | string]>([
    ['its marker', member('marker', ...everything), 'submit', 'sent_back', true],
    ['its marker', member('marker', ...everything), 'withdraw', 'submitted', true],
    ['its marker', member('marker', ...everything), 'approve', 'submitted', 'own_work'],
    ['who brought the statement', member('marker', 'administrator'), 'submit', 'sent_back', true],
    ['its marker, no analyst any more', member('marker', 'reviewer'), 'submit', 'sent_back', 'not_permitted'],
    ['its marker, without a role', member('marker'), 'withdraw', 'sent_back', true],
    ['a reviewer', member('other', 'reviewer'), 'approve', 'submitted', true],
    ['a reviewer', member('other', 'reviewer'), 'withdraw', 'submitted', 'not_permitted'],
    ['a reviewer, of what came back', member('other', 'reviewer'), 'withdraw', 'sent_back', true],
    ['another analyst', member('other', 'analyst'), 'withdraw', 'sent_back', 'not_permitted'],
    ['another analyst', member('other', 'analyst'), 'submit', 'sent_back', 'not_permitted'],
  ])('%s (%j): %s while %s', (_who, actor, verb, state, answer) => {
    expect(mayReview(actor, verb, markAsWork({ state, markedById: 'marker', publishedAt: null }))).toBe(
      answer,
    )
  })
})

test('nobody decides on their own proposal to withdraw, and whoever marked the item may', () => {
  const proposal = withdrawalAsWork({ state: 'submitted', proposedById: 'proposer' })
  expect(mayReview(member('proposer', 'analyst', 'reviewer'), 'approve', proposal)).toBe('own_work')
  expect(mayReview(member('marker', 'reviewer'), 'approve', proposal)).toBe(true)
  expect(mayReview(member('proposer'), 'withdraw', proposal)).toBe(true)
  expect(mayReview(member('other', 'reviewer'), 'withdraw', proposal)).toBe('not_permitted')
})

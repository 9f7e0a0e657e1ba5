import { describe, expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { FOLLOW_UP_VERBS, followUpPolicy, schedulingPolicy } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: 's',
  publicName: id,
  roles,
})

test.each([
  [member('ana', 'analyst'), true],
  [member('rita', 'reviewer'), true],
  [member('adam', 'administrator'), 'not_permitted'],
  [visitor, 'not_permitted'],
] as const)('%o may set a question: %s', (actor, answer) => {
  expect(schedulingPolicy(actor, 'schedule', 'follow-up')).toBe(answer)
})

// A question that ana set and ben has to answer.
const question = { createdById: 'ana', assigneeId: 'ben' }

describe.each([
  ['who set it', member('ana', 'analyst'), ['reschedule', 'complete', 'withdraw']],
  ['its assignee', member('ben', 'analyst'), ['reschedule', 'complete']],
  ['another analyst', member('cleo', 'analyst'), []],
  ['any reviewer', member('rita', 'reviewer'), ['show', 'reschedule', 'complete', 'withdraw']],
  ['an administrator', member('adam', 'administrator'), []],
  ['who set it and is no analyst any more', member('ana', 'administrator'), []],
  ['a visitor', visitor, []],
] as const)('%s', (_who, actor, permitted: readonly string[]) => {
  test.each(FOLLOW_UP_VERBS)('%s', (verb) => {
    expect(followUpPolicy(actor, verb, question)).toBe(permitted.includes(verb) ? true : 'not_permitted')
  })
})

test('a question assigned to nobody is nobody else’s to complete', () => {
  const unassigned = { createdById: 'ana', assigneeId: null }
  expect(followUpPolicy(member('ben', 'analyst'), 'complete', unassigned)).toBe('not_permitted')
})

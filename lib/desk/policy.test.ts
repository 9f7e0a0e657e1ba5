import { describe, expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/platform/actor'
import { isToldTo, may, REVIEW_VERBS } from './policy'

const member = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'rita',
  sessionId: 's',
  publicName: 'Rita',
  roles,
})

describe.each(REVIEW_VERBS)('%s', (verb) => {
  test.each([
    ['a reviewer, others’ work', member('reviewer'), ['ana', 'ben'], true],
    ['a reviewer, work they had a part in', member('reviewer'), ['ana', 'rita'], 'own_work'],
    ['a reviewer who is an analyst too, own work', member('analyst', 'reviewer'), ['rita'], 'own_work'],
    ['an analyst', member('analyst'), ['ana'], 'not_permitted'],
    ['an administrator', member('administrator'), ['ana'], 'not_permitted'],
    ['a visitor', visitor, ['ana'], 'not_permitted'],
  ] as const)('%s', (_, actor, authors, answer) => {
    expect(may(actor, verb, { authors })).toBe(answer)
  })
})

describe('what is told while it happens', () => {
  test.each([
    ['work, to anybody signed in', member('analyst'), 'revision', true],
    ['a source, to an administrator', member('administrator'), 'source', true],
    ['work, to a visitor', visitor, 'revision', false],
    ['who signs in', member('administrator'), 'session', false],
    ['who is invited', member('administrator'), 'invitation', false],
    ['what becomes of a person', member('reviewer'), 'person', false],
  ] as const)('%s', (_, actor, objectType, answer) => {
    expect(isToldTo(actor, { objectType })).toBe(answer)
  })
})

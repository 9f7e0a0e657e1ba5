import { describe, expect, test } from 'vitest'
import { mayOnComment } from '@/lib/assessment/status-update/policy'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
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

describe('a comment', () => {
  const ofOthers = { authors: ['ana', 'ben'], isImported: false, answeredById: 'ana' }
  const own = { ...ofOthers, authors: ['ana', 'rita'] }
  test.each([
    ['answer', 'an author of an earlier version', member('analyst'), own, true],
    ['answer', 'an analyst, others’ work', member('analyst'), ofOthers, 'not_permitted'],
    ['answer', 'an analyst, imported work', member('analyst'), { ...ofOthers, isImported: true }, true],
    [
      'answer',
      'a reviewer, imported work',
      member('reviewer'),
      { ...ofOthers, isImported: true },
      'not_permitted',
    ],
    ['answer', 'a visitor', visitor, ofOthers, 'signed_out'],
    ['settle', 'a reviewer, others’ work', member('reviewer'), ofOthers, true],
    ['settle', 'a reviewer with a hand in it', member('reviewer'), own, 'own_work'],
    [
      'settle',
      'a reviewer who answered',
      member('reviewer'),
      { ...ofOthers, answeredById: 'rita' },
      'own_work',
    ],
    ['settle', 'an analyst', member('analyst'), ofOthers, 'not_permitted'],
    ['settle', 'a visitor', visitor, ofOthers, 'signed_out'],
  ] as const)('%s: %s', (verb, _, actor, work, answer) => {
    expect(mayOnComment(actor, verb, work)).toBe(answer)
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

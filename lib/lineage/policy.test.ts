import { describe, expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/platform/actor'
import { type LinkVerb, may } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: id,
  publicName: id,
  roles,
})
const verbs: readonly LinkVerb[] = ['propose', 'mend', 'approve', 'send_back', 'withdraw']
const own = { proposedById: 'me', wasPublished: false }
const anothers = { proposedById: 'other', wasPublished: false }
const published = { proposedById: 'other', wasPublished: true }

describe('who may do what with a lineage link', () => {
  test.each<[string, Actor, typeof own, (true | string)[]]>([
    [
      'a visitor nothing',
      visitor,
      published,
      ['not_permitted', 'not_permitted', 'not_permitted', 'not_permitted', 'not_permitted'],
    ],
    [
      'an analyst their own',
      member('me', 'analyst'),
      own,
      [true, true, 'not_permitted', 'not_permitted', true],
    ],
    [
      'an analyst not another’s',
      member('me', 'analyst'),
      anothers,
      [true, 'not_permitted', 'not_permitted', 'not_permitted', 'not_permitted'],
    ],
    [
      'a reviewer decides',
      member('me', 'reviewer'),
      anothers,
      ['not_permitted', 'not_permitted', true, true, 'not_permitted'],
    ],
    [
      'a reviewer withdraws what is public',
      member('me', 'reviewer'),
      published,
      ['not_permitted', 'not_permitted', true, true, true],
    ],
    ['never their own', member('me', 'analyst', 'reviewer'), own, [true, true, 'own_work', 'own_work', true]],
    [
      'an administrator nothing',
      member('me', 'administrator'),
      published,
      ['not_permitted', 'not_permitted', 'not_permitted', 'not_permitted', 'not_permitted'],
    ],
  ])('%s', (_, actor, link, expected) => {
    expect(verbs.map((verb) => may(actor, verb, link))).toEqual(expected)
  })
})

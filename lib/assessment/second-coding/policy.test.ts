import { describe, expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { type CodingSubject, type CodingVerb, may } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: id,
  publicName: id,
  roles,
})
const work: CodingSubject = { authors: ['ana'], coderId: null, askedById: 'rita' }
const named: CodingSubject = { ...work, coderId: 'bea' }

describe('who may do what about a second judgement', () => {
  test.each<[CodingVerb, string, Actor, CodingSubject, ReturnType<typeof may>]>([
    ['ask', 'a visitor', visitor, work, 'signed_out'],
    ['ask', 'a reviewer', member('rita', 'reviewer'), work, true],
    ['ask', 'an analyst', member('bea', 'analyst'), work, 'not_permitted'],
    ['ask', 'an administrator', member('ada', 'administrator'), work, 'not_permitted'],
    ['ask', 'a reviewer who wrote it', member('ana', 'reviewer', 'analyst'), work, 'own_work'],
    ['take_back', 'another reviewer', member('rolf', 'reviewer'), named, true],
    ['take_back', 'whoever is to judge', member('bea', 'analyst', 'reviewer'), named, 'own_work'],
    ['take', 'an analyst, nobody named', member('bea', 'analyst'), work, true],
    ['take', 'the analyst who wrote it', member('ana', 'analyst'), work, 'own_work'],
    [
      'take',
      'an analyst who reviews too, nobody named',
      member('bo', 'analyst', 'reviewer'),
      work,
      'not_permitted',
    ],
    ['take', 'an analyst who reviews too, named', member('bea', 'analyst', 'reviewer'), named, true],
    ['take', 'another than the one named', member('bo', 'analyst'), named, 'not_found'],
    ['take', 'whoever asked', member('rita', 'analyst'), work, 'own_work'],
    ['take', 'a reviewer', member('rolf', 'reviewer'), work, 'not_permitted'],
    ['write', 'the one named', member('bea', 'analyst'), named, true],
    ['write', 'nobody yet', member('bea', 'analyst'), work, 'not_found'],
    ['write', 'the author', member('ana', 'analyst'), named, 'not_found'],
    ['write', 'the one named, no analyst any more', member('bea', 'reviewer'), named, 'not_permitted'],
    ['reconcile', 'a reviewer with no part in either', member('rolf', 'reviewer'), named, true],
    ['reconcile', 'whoever asked', member('rita', 'reviewer'), named, true],
    ['reconcile', 'whoever wrote the second', member('bea', 'analyst', 'reviewer'), named, 'own_work'],
    ['reconcile', 'whoever wrote the first', member('ana', 'analyst', 'reviewer'), named, 'own_work'],
    ['reconcile', 'an analyst', member('bo', 'analyst'), named, 'not_permitted'],
  ])('%s: %s', (verb, _, actor, subject, answer) => {
    expect(may(actor, verb, subject)).toBe(answer)
  })
})

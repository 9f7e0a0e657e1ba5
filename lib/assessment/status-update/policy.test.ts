import { expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { may } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: 's',
  publicName: id,
  roles,
})

const ana = member('ana', 'analyst')
const everythingElse = member('ana', 'reviewer', 'administrator')

test.each([
  [ana, 'draft', 'ana', true],
  [ana, 'submit', 'ana', true],
  [ana, 'withdraw', 'ana', true],
  [ana, 'draft', 'ben', 'not_found'],
  [ana, 'submit', 'ben', 'not_found'],
  [ana, 'withdraw', 'ben', 'not_permitted'],
  [everythingElse, 'draft', 'ana', 'not_permitted'],
  [everythingElse, 'submit', 'ana', 'not_permitted'],
  [everythingElse, 'withdraw', 'ana', 'not_permitted'],
  [visitor, 'draft', 'ana', 'not_permitted'],
] as const)('%o may %s what is %s’s: %s', (actor, verb, ownerId, answer) => {
  expect(may(actor, verb, { ownerId })).toBe(answer)
})

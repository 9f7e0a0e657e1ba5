import { expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { may } from './policy'

const member = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'ana',
  sessionId: 's',
  publicName: 'Ana',
  roles,
})

test.each([
  [member('analyst'), true],
  [member('analyst', 'reviewer'), true],
  [member('reviewer', 'administrator'), 'not_permitted'],
  [visitor, 'not_permitted'],
] as const)('%o may add, class and open a source: %s', (actor, answer) => {
  for (const verb of ['add', 'class', 'open'] as const) expect(may(actor, verb, { people: [] })).toBe(answer)
})

test.each([
  [member('reviewer'), ['ben'], true],
  [member('reviewer'), [], true],
  [member('reviewer', 'analyst'), ['ben', 'ana'], 'own_work'],
  [member('analyst', 'administrator'), ['ben'], 'not_permitted'],
  [visitor, [], 'not_permitted'],
] as const)('%o may list a source of %o and decide on it: %s', (actor, people, answer) => {
  for (const verb of ['list', 'decide'] as const) expect(may(actor, verb, { people })).toBe(answer)
})

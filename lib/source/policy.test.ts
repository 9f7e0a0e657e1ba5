import { expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/platform/actor'
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
] as const)('%o may class a source: %s', (actor, answer) => {
  expect(may(actor, 'class', { id: 'S01' })).toBe(answer)
})

import { expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { housePolicy } from './policy'

const member = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'a',
  sessionId: 's',
  publicName: 'A',
  roles,
})

it.each([
  ['an administrator', member('administrator'), true],
  ['an analyst and reviewer', member('analyst', 'reviewer'), 'not_permitted'],
  ['a visitor', visitor, 'not_permitted'],
] as const)('%s', (_who, actor, answer) => expect(housePolicy(actor, 'set', 'texts')).toBe(answer))

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
const rea = member('rea', 'reviewer')
const admin = member('ada', 'administrator')

test.each([
  [ana, 'annotate', 'ana', true],
  [rea, 'annotate', 'rea', 'not_permitted'],
  [admin, 'annotate', 'ada', 'not_permitted'],
  [visitor, 'annotate', 'ana', 'not_permitted'],
  [ana, 'reply', 'ben', true],
  [rea, 'reply', 'ben', true],
  [admin, 'reply', 'ada', 'not_permitted'],
  [ana, 'edit', 'ana', true],
  [ana, 'edit', 'ben', 'not_permitted'],
  [rea, 'edit', 'ana', 'not_permitted'],
  [ana, 'submit', 'ana', true],
  [ana, 'submit', 'ben', 'not_permitted'],
  [ana, 'resolve', 'ben', true],
  [rea, 'resolve', 'ben', true],
  [admin, 'resolve', 'ben', 'not_permitted'],
] as const)('%o may %s what is %s’s: %s', (actor, verb, authorId, answer) => {
  expect(may(actor, verb, { authorId })).toBe(answer)
})

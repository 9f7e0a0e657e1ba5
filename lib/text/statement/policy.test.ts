import { expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { mayMove, mayWord, WORDING_VERBS } from './policy'

const member = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'somebody',
  sessionId: 's',
  publicName: 'Somebody',
  roles,
})

it.each(WORDING_VERBS)('%s: reviewers do that with the wording, and nobody else', (verb) => {
  expect(mayWord(visitor, verb, null)).toBe('signed_out')
  expect(mayWord(member('analyst', 'administrator'), verb, null)).toBe('not_permitted')
  expect(mayWord(member('reviewer'), verb, null)).toBe(true)
})

it('moves statements: administrators, and nobody else', () => {
  expect(mayMove(visitor, 'move', null)).toBe('signed_out')
  expect(mayMove(member('analyst', 'reviewer'), 'move', null)).toBe('not_permitted')
  expect(mayMove(member('administrator'), 'move', null)).toBe(true)
})

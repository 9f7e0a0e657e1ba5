import { describe, expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { accessPolicy, peoplePolicy, personPolicy, sessionPolicy } from './policy'

function member(id: string, ...roles: Role[]): Actor {
  return { kind: 'member', id, sessionId: `${id}-session`, publicName: `Person ${id}`, roles }
}

describe('people', () => {
  it.each<[string, Actor, true | string]>([
    ['a visitor', visitor, 'not_permitted'],
    ['somebody without a role', member('a'), 'not_permitted'],
    ['an analyst', member('a', 'analyst'), 'not_permitted'],
    ['a reviewer', member('a', 'reviewer'), 'not_permitted'],
    ['an administrator', member('a', 'administrator'), true],
    ['one with all roles', member('a', 'analyst', 'reviewer', 'administrator'), true],
  ])('%s', (_who, actor, answer) => {
    expect(peoplePolicy(actor, 'see', 'people')).toBe(answer)
    expect(peoplePolicy(actor, 'invite', 'people')).toBe(answer)
  })
})

describe('a password', () => {
  it.each<[string, Actor, true | string]>([
    ['a visitor', visitor, 'not_permitted'],
    ['its owner', member('a'), true],
    ['another person', member('b', 'analyst'), 'not_permitted'],
    ['an administrator', member('b', 'administrator'), 'not_permitted'],
  ])('%s', (_who, actor, answer) => {
    expect(personPolicy(actor, 'change password', { id: 'a' })).toBe(answer)
  })
})

describe('a session', () => {
  it.each<[string, Actor, true | string]>([
    ['a visitor', visitor, 'not_found'],
    ['whoever signed in with it', member('a'), true],
    ['another person', member('b', 'reviewer'), 'not_found'],
    ['an administrator', member('b', 'administrator'), 'not_found'],
  ])('%s', (_who, actor, answer) => {
    expect(sessionPolicy(actor, 'revoke', { personId: 'a' })).toBe(answer)
    expect(sessionPolicy(actor, 'sign out', { personId: 'a' })).toBe(answer)
  })
})

describe("somebody's access", () => {
  it.each<[string, Actor, true | string]>([
    ['a visitor', visitor, 'not_permitted'],
    ['the person', member('a', 'analyst'), 'not_permitted'],
    ['another reviewer', member('b', 'reviewer'), 'not_permitted'],
    ['another administrator', member('b', 'administrator'), true],
    ['the person, who is an administrator', member('a', 'administrator'), 'own_account'],
  ])('%s', (_who, actor, answer) => {
    for (const verb of ['change roles', 'disable', 'enable', 'revoke invitation'] as const)
      expect(accessPolicy(actor, verb, { id: 'a' })).toBe(answer)
  })
})

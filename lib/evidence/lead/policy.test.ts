import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/ground/platform/actor'
import { type LeadVerb, leadPolicy } from './policy'

const member = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'me',
  sessionId: 'session',
  publicName: 'A member',
  roles,
})

describe('who may do what with leads', () => {
  it.each<[LeadVerb, string | null, readonly Role[], boolean]>([
    ['watch', null, ['analyst'], true],
    ['watch', null, ['reviewer'], false],
    ['watch', null, ['administrator'], false],
    ['take', null, ['analyst'], true],
    ['take', 'other', ['analyst'], true],
    ['take', null, ['reviewer'], false],
    ['let_go', null, ['analyst'], true],
    ['let_go', 'me', ['analyst'], true],
    ['let_go', 'other', ['analyst'], false],
    ['let_go', 'other', ['reviewer'], true],
    ['let_go', null, ['administrator'], false],
    ['give_back', 'me', ['analyst'], true],
    ['give_back', 'other', ['analyst'], false],
    ['give_back', 'other', ['reviewer'], true],
    ['bring_back', null, ['analyst'], true],
    ['bring_back', null, ['reviewer'], false],
  ])('%s, with %s, by %s: %s', (verb, takenById, roles, expected) => {
    expect(leadPolicy(member(...roles), verb, { takenById }) === true).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { type Actor, holds, type Role, roles, visitor } from './actor'

const member = (...held: Role[]): Actor => ({
  kind: 'member',
  id: 'p1',
  sessionId: 's1',
  publicName: 'Analyst',
  roles: held,
})

describe('who holds a role', () => {
  it.each(roles)('a visitor is no %s', (role) => {
    expect(holds(visitor, role)).toBe(false)
  })

  it.each(roles.flatMap((held) => roles.map((asked) => [held, asked] as const)))(
    'of one with the role %s alone, %s is asked',
    (held, asked) => {
      expect(holds(member(held), asked)).toBe(held === asked)
    },
  )

  it('somebody without a role holds none, somebody with all holds each', () => {
    expect(roles.filter((role) => holds(member(), role))).toEqual([])
    expect(roles.filter((role) => holds(member(...roles), role))).toEqual([...roles])
  })
})

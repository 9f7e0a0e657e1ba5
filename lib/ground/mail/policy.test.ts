import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/ground/platform/actor'
import { mailPolicy } from './policy'

const having = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'a',
  sessionId: 's',
  publicName: 'A',
  roles,
})

describe('whether mail arrives', () => {
  it('is for administrators to try', () => {
    expect(mailPolicy(having('administrator'), 'try', 'mail')).toBe(true)
    expect(mailPolicy(having('analyst', 'reviewer'), 'try', 'mail')).toBe('not_permitted')
    expect(mailPolicy({ kind: 'visitor' }, 'try', 'mail')).toBe('not_permitted')
  })
})

import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/ground/platform/actor'
import { jobPolicy } from './policy'

const having = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'a',
  sessionId: 's',
  publicName: 'A',
  roles,
})

describe('jobs', () => {
  it.each(['see', 'retry', 'cancel'] as const)('are for administrators to %s', (verb) => {
    expect(jobPolicy(having('administrator'), verb, 'jobs')).toBe(true)
    expect(jobPolicy(having('analyst', 'reviewer'), verb, 'jobs')).toBe('not_permitted')
    expect(jobPolicy({ kind: 'visitor' }, verb, 'jobs')).toBe('not_permitted')
  })
})

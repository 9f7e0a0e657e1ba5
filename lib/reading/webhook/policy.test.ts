import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/ground/platform/actor'
import { webhookPolicy } from './policy'

const having = (...roles: Role[]): Actor => ({
  ...{ kind: 'member', id: 'a', sessionId: 's', publicName: 'A' },
  roles,
})

describe('webhooks', () => {
  it.each(['see', 'change'] as const)('are for administrators to %s', (verb) => {
    expect(webhookPolicy(having('administrator'), verb, 'webhooks')).toBe(true)
    expect(webhookPolicy(having('analyst', 'reviewer'), verb, 'webhooks')).toBe('not_permitted')
    expect(webhookPolicy({ kind: 'visitor' }, verb, 'webhooks')).toBe('not_permitted')
  })
})

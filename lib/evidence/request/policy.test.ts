import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/ground/platform/actor'
import { visitor } from '@/lib/ground/platform/actor'
import { type RequestVerb, requestPolicy } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: id,
  publicName: id,
  roles,
})

const people: Record<string, Actor> = {
  visitor,
  administrator: member('admin', 'administrator'),
  author: member('author', 'analyst'),
  'another analyst': member('other', 'analyst'),
  'the author as a reviewer': member('author', 'analyst', 'reviewer'),
  reviewer: member('reviewer', 'reviewer'),
}

describe('who may do what with a request', () => {
  it.each<[RequestVerb, Record<string, true | string>]>([
    ['draft', { author: true, 'another analyst': true, 'the author as a reviewer': true }],
    ['record', { author: true, 'another analyst': true, 'the author as a reviewer': true }],
    ['edit', { author: true, 'the author as a reviewer': true }],
    ['publish', { reviewer: true, 'the author as a reviewer': 'own_work' }],
    ['send_back', { reviewer: true, 'the author as a reviewer': 'own_work' }],
  ])('%s', (verb, permitted) => {
    for (const [name, actor] of Object.entries(people))
      expect(requestPolicy(actor, verb, { authorId: 'author', unread: ['author'] }), name).toBe(
        permitted[name] ?? 'not_permitted',
      )
  })

  it('leaves to others what a reviewer added to another’s request', () => {
    const reviewer = member('reviewer', 'analyst', 'reviewer')
    expect(requestPolicy(reviewer, 'publish', { authorId: 'author', unread: ['reviewer'] })).toBe('own_work')
    expect(requestPolicy(reviewer, 'publish', { authorId: 'reviewer', unread: ['author'] })).toBe(true)
  })
})

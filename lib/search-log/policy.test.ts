import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/platform/actor'
import { visitor } from '@/lib/platform/actor'
import { type SearchVerb, searchPolicy } from './policy'

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

describe('who may do what with a logged search', () => {
  it.each<[SearchVerb, boolean, Record<string, true | string>]>([
    ['log', false, { author: true, 'another analyst': true, 'the author as a reviewer': true }],
    ['approve', false, { reviewer: true, 'the author as a reviewer': 'own_work' }],
    ['send_back', false, { reviewer: true, 'the author as a reviewer': 'own_work' }],
    ['withdraw', false, { author: true, 'the author as a reviewer': true }],
    ['withdraw', true, { author: true, 'the author as a reviewer': true, reviewer: true }],
  ])('%s, published: %s', (verb, wasPublished, permitted) => {
    for (const [name, actor] of Object.entries(people))
      expect(searchPolicy(actor, verb, { authorId: 'author', wasPublished }), name).toBe(
        permitted[name] ?? 'not_permitted',
      )
  })
})

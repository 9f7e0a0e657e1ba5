import { describe, expect, test } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { answer, begun, may } from './policy'
import type { ReviewState, ReviewVerb, Work } from './types'

const member = (id: string, ...roles: Role[]) =>
  ({ kind: 'member', id, sessionId: `session of ${id}`, publicName: id, roles }) as const

const work: Work = {
  state: 'submitted',
  authorId: 'ana',
  people: ['ana', 'bea'],
  writers: ['analyst'],
  wasPublished: false,
}

describe('who may do what with work that is under review', () => {
  test.each<[ReviewVerb, string, Actor, Partial<Work>, ReturnType<typeof may>]>([
    ['submit', 'its author', member('ana', 'analyst'), {}, true],
    ['submit', 'its author, who writes no longer', member('ana', 'reviewer'), {}, 'not_permitted'],
    ['submit', 'another analyst', member('ben', 'analyst'), {}, 'not_permitted'],
    ['submit', 'who had a hand in it', member('bea', 'analyst'), {}, 'not_permitted'],
    ['approve', 'a reviewer', member('rita', 'reviewer'), {}, true],
    ['approve', 'an analyst', member('ben', 'analyst'), {}, 'not_permitted'],
    ['approve', 'an administrator', member('adam', 'administrator'), {}, 'not_permitted'],
    ['approve', 'its author, who reviews as well', member('ana', 'analyst', 'reviewer'), {}, 'own_work'],
    ['approve', 'who had a hand in it', member('bea', 'reviewer'), {}, 'own_work'],
    ['approve', 'a visitor', visitor, {}, 'signed_out'],
    ['send_back', 'a reviewer', member('rita', 'reviewer'), {}, true],
    ['send_back', 'its author, who reviews as well', member('ana', 'reviewer'), {}, 'own_work'],
    ['send_back', 'an analyst', member('ben', 'analyst'), {}, 'not_permitted'],
    ['withdraw', 'its author', member('ana', 'analyst'), {}, true],
    ['withdraw', 'a reviewer of what never was public', member('rita', 'reviewer'), {}, 'not_permitted'],
    [
      'withdraw',
      'a reviewer of what stands in the way',
      member('rita', 'reviewer'),
      { takers: ['reviewer'] },
      true,
    ],
    ['withdraw', 'an analyst of that', member('ben', 'analyst'), { takers: ['reviewer'] }, 'not_permitted'],
    ['withdraw', 'a reviewer of what is public', member('rita', 'reviewer'), { wasPublished: true }, true],
    [
      'withdraw',
      'an analyst of what is public',
      member('ben', 'analyst'),
      { wasPublished: true },
      'not_permitted',
    ],
  ])('%s: %s', (verb, _, actor, change, expected) => {
    expect(may(actor, verb, { ...work, ...change })).toBe(expected)
  })

  test('what is not begun yet is begun by whoever writes such things', () => {
    const analyst = member('ben', 'analyst')
    const reviewer = member('rita', 'reviewer')
    expect(may(analyst, 'submit', begun(analyst, ['analyst']))).toBe(true)
    expect(may(reviewer, 'submit', begun(reviewer, ['analyst']))).toBe('not_permitted')
  })
})

describe('whether that is open as the work stands', () => {
  const own = member('ana', 'analyst')
  const rita = member('rita', 'reviewer')
  test.each<[ReviewVerb, Actor, ReviewState, ReturnType<typeof answer>]>([
    ['submit', own, 'sent_back', true],
    ['submit', own, 'submitted', 'already_decided'],
    ['submit', own, 'published', 'already_decided'],
    ['approve', rita, 'submitted', true],
    ['approve', rita, 'sent_back', 'already_decided'],
    ['approve', rita, 'published', 'already_decided'],
    ['approve', rita, 'withdrawn', 'already_decided'],
    ['withdraw', own, 'sent_back', true],
    ['withdraw', own, 'withdrawn', 'already_decided'],
    ['approve', own, 'published', 'not_permitted'],
  ])('%s by %o of what is %s', (verb, actor, state, expected) => {
    expect(answer(actor, verb, { ...work, state })).toBe(expected)
  })
})

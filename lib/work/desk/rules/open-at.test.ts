import { expect, it } from 'vitest'
import type { Role } from '@/lib/ground/platform/actor'
import { openAt } from './open-at'

const all: readonly Role[] = ['analyst', 'reviewer', 'administrator']

it.each<[Role[], string[]]>([
  [['analyst'], ['judge', 'annotate', 'ask', 'logSearch', 'translate']],
  [['reviewer'], ['ask']],
  [['administrator'], []],
  [[], []],
  [[...all], ['judge', 'annotate', 'ask', 'logSearch', 'translate']],
])('to %j are open: %j', (roles, open) => {
  const to = openAt({ kind: 'member', id: 'a', sessionId: 's', publicName: 'A', roles })
  expect(Object.entries(to).flatMap(([act, isOpen]) => (isOpen ? [act] : []))).toEqual(open)
})

import { expect, it } from 'vitest'
import { sameRoles } from './same-roles'

it.each<[string[], string[], boolean]>([
  [[], [], true],
  [['analyst', 'reviewer'], ['reviewer', 'analyst'], true],
  [['analyst'], ['analyst', 'reviewer'], false],
  [['analyst'], ['reviewer'], false],
])('%j and %j: %s', (some, others, same) => {
  expect(sameRoles(some, others)).toBe(same)
})

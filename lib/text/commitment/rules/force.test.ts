import { expect, test } from 'vitest'
import { FORCES } from '@/lib/text/method/types'
import { noPromiseOf } from './force'

test('what is intended is an aim, what could be done an option, and nothing else is said to be no promise', () => {
  expect(FORCES.flatMap((force) => noPromiseOf({ force }) ?? [])).toEqual(['aim', 'option'])
  expect(noPromiseOf({ force: 'intended' })).toBe('aim')
  expect(noPromiseOf({ force: 'conditional' })).toBe('option')
})

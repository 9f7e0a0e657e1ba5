import { expect, it } from 'vitest'
import { mayPass } from './passing'

it.each([
  ['status', 500, true],
  ['status', 503, true],
  ['status', 429, true],
  ['status', 404, false],
  ['status', 410, false],
  ['status', 451, false],
  ['refused', null, true],
  ['timed-out', null, true],
  ['not-resolved', null, true],
  ['forbidden-address', null, false],
  ['tls', null, false],
  ['too-large', null, false],
  ['robots', null, false],
] as const)('%s %s may pass: %s', (fault, status, expected) => {
  expect(mayPass({ fault, status })).toBe(expected)
})

import { expect, it } from 'vitest'
import { isMetricsReader } from './metrics-reader'

it.each([
  ['Bearer a token of a test', true],
  ['Bearer another token', false],
  ['a token of a test', false],
  ['', false],
  [null, false],
])('%s', (authorization, expected) => {
  expect(isMetricsReader(authorization, 'a token of a test')).toBe(expected)
})

it.each([undefined, ''])('nobody is one where the token is %s', (token) => {
  expect(isMetricsReader('Bearer ', token)).toBe(false)
  expect(isMetricsReader('Bearer undefined', token)).toBe(false)
})

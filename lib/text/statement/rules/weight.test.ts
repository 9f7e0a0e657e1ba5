import { expect, it } from 'vitest'
import type { ReadingView } from '../types'
import { isBracketed, parallelReadings, renderingReadings, weightOf } from './weight'

const reading = (kind: ReadingView['kind'], weight: ReadingView['weight']): ReadingView => ({
  kind,
  weight,
  publisher: '',
  url: '',
  language: 'en',
  difference: '',
  quote: null,
  brief: '',
  briefIsQuote: false,
})

it.each([
  [[reading('rendering', 'medium'), reading('rendering', 'high')], 'high', true],
  [[reading('rendering', 'medium'), reading('parallel', 'high')], 'high', false],
  [[reading('parallel', 'medium')], 'medium', false],
  [[reading('rendering', 'low')], 'low', false],
] as const)('%#: weight and bracket', (readings, weight, bracketed) => {
  expect(weightOf({ readings })).toBe(weight)
  expect(isBracketed({ readings })).toBe(bracketed)
})

it('tells parallel wordings apart', () => {
  const variant = { readings: [reading('rendering', 'low'), reading('parallel', 'high')] }
  expect(renderingReadings(variant)).toEqual([variant.readings[0]])
  expect(parallelReadings(variant)).toEqual([variant.readings[1]])
})

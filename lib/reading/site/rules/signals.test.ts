import { expect, it } from 'vitest'
import { signalsIn, signalsLine } from './signals'

it.each([
  [{}, ''],
  [{ search: 'yes' }, 'search=yes'],
  [{ 'ai-train': 'no', search: 'yes' }, 'search=yes, ai-train=no'],
  [{ search: 'yes', 'ai-input': 'no', 'ai-train': 'no' }, 'search=yes, ai-input=no, ai-train=no'],
] as const)('writes %j as %j, and reads it back', (signals, line) => {
  expect(signalsLine(signals)).toBe(line)
  expect(signalsIn(line)).toEqual(signals)
})

it('reads nothing that it does not know', () => {
  expect(signalsIn('search=perhaps, ai-train=no, other=yes')).toEqual({ 'ai-train': 'no' })
})

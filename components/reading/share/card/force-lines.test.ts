import { expect, it } from 'vitest'
import { FORCES } from '@/lib/text/method/types'
import { linesUnder } from './force-lines'

const place = { x: 10, y: 20, width: 80, colour: '#123456' }

it('draws lines of their own for every force, told apart without colour', () => {
  const drawn = FORCES.flatMap((force) => (force === 'claimed' ? [] : [linesUnder(force, place)]))
  expect(new Set(drawn).size).toBe(FORCES.length - 1)
})

it('draws what is intended as a line above dashes, between what was agreed and what could be done', () => {
  const dashes = (force: 'agreed' | 'intended' | 'conditional') =>
    [...linesUnder(force, place).matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash)
  expect(dashes('agreed')).toEqual(['none', 'none'])
  expect(dashes('intended')).toEqual(['none', '9 6'])
  expect(dashes('conditional')).toEqual(['9 6'])
})

import { describe, expect, it } from 'vitest'
import { memoryOf, waitAfter } from './allowance'

const limit = {
  name: 'a test',
  allowances: [
    { most: 2, seconds: 60 },
    { most: 3, seconds: 3_600 },
  ],
}
const moment = new Date('2026-11-24T12:00:00.000Z')
const ago = (...ages: number[]) => ages.map((age) => new Date(moment.getTime() - age * 1_000))

describe('waiting', () => {
  it.each<[string, number[], number]>([
    ['nothing before', [], 0],
    ['less than is allowed', [10], 0],
    ['as much as is allowed: until the oldest is old enough', [10, 20], 40],
    ['in whatever order they are given', [20, 10], 40],
    ['the oldest just old enough', [10, 60], 0],
    ['each allowance holds', [200, 300, 400], 3_200],
    ['the longest wait counts', [1, 2, 3_599], 58],
    ['a part of a second is a second', [59.5, 59.4], 1],
  ])('%s', (_case, ages, seconds) => expect(waitAfter(limit, ago(...ages), moment)).toBe(seconds))

  it('remembers for as long as its longest allowance', () => expect(memoryOf(limit)).toBe(3_600))
})

import { describe, expect, it } from 'vitest'
import { type Lane, longestMemory, waitBeforeTry } from './throttle'

const moment = new Date('2026-11-24T12:00:00Z')
const secondsAgo = (...ages: number[]) => ages.map((age) => new Date(moment.getTime() - age * 1_000))

describe('waiting before a try', () => {
  it.each<[string, Lane, number[], number]>([
    ['nobody has failed', 'stranger', [], 0],
    ['four in a minute', 'stranger', [1, 2, 3, 4], 0],
    ['five in a minute: until the oldest is a minute old', 'stranger', [1, 2, 3, 4, 50], 10],
    ['five, the oldest a minute ago', 'stranger', [1, 2, 3, 4, 60], 0],
    ['in whatever order they are given', 'stranger', [50, 1, 4, 2, 3], 10],
    ['nineteen in a quarter of an hour', 'stranger', Array.from({ length: 19 }, (_, i) => 70 + i), 0],
    ['twenty in a quarter of an hour', 'stranger', Array.from({ length: 20 }, (_, i) => 70 + i), 900 - 89],
    ['five in a quarter of an hour on a known device', 'known', [100, 200, 300, 400, 500], 400],
  ])('%s', (_case, lane, ages, seconds) => {
    expect(waitBeforeTry(lane, secondsAgo(...ages), moment)).toBe(seconds * 1_000)
  })

  it('lets through at most 100 guesses an hour, of both lanes together, however eager the guesser', () => {
    let guesses = 0
    for (const lane of ['known', 'stranger'] as const) {
      const failures: Date[] = []
      for (let second = 0; second < 3_600; second += 1) {
        const at = new Date(moment.getTime() + second * 1_000)
        while (waitBeforeTry(lane, failures, at) === 0) failures.push(at)
      }
      guesses += failures.length
    }
    expect(guesses).toBe(100)
  })

  it('keeps nobody waiting longer than a quarter of an hour once the guessing stops', () => {
    const failures = Array.from({ length: 20 }, () => moment)
    expect(waitBeforeTry('stranger', failures, moment)).toBe(longestMemory)
    expect(waitBeforeTry('stranger', failures, new Date(moment.getTime() + longestMemory))).toBe(0)
  })
})

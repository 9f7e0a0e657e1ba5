import { expect, it } from 'vitest'
import { FAILING_FOR, isGone, isTaken, MOST_TRIES, pauseAfter, restAfter } from './trying'

it('tries ever less often, for three days in all, and a test once', () => {
  const pauses = Array.from({ length: MOST_TRIES }, (_, index) => pauseAfter(index + 1, false))
  expect(pauses.at(-1)).toBeNull()
  const given = pauses.flatMap((pause) => pause ?? [])
  expect(given).toEqual(given.toSorted((a, b) => a - b))
  const all = given.reduce((sum, pause) => sum + pause, 0) * 1_000
  expect(all).toBeGreaterThan(FAILING_FOR)
  expect(all).toBeLessThan(FAILING_FOR * 1.1)
  expect(pauseAfter(1, true)).toBeNull()
})

it.each([
  [{ status: 204, fault: null, wait: null }, true, false, 0],
  [{ status: 400, fault: 'status', wait: null }, false, false, 0],
  [{ status: 410, fault: 'status', wait: null }, false, true, 0],
  [{ status: 500, fault: 'status', wait: null }, false, false, 60],
  [{ status: 429, fault: 'status', wait: 3_600 }, false, false, 3_600],
  [{ status: 503, fault: 'status', wait: 999_999 }, false, false, 86_400],
  [{ status: null, fault: 'timed-out', wait: null }, false, false, 60],
])('an answer %j: taken %s, gone %s, left alone for %s s', (answer, taken, gone, rest) => {
  expect(isTaken(answer)).toBe(taken)
  expect(isGone(answer)).toBe(gone)
  if (!taken) expect(restAfter(answer)).toBe(rest)
})

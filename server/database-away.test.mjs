import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { databaseAway } from './database-away.mjs'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('asks once for all who wait, and again when a second has passed', async () => {
  let status = 503
  const ask = vi.fn(async () => ({ status }))
  const isAway = databaseAway(ask)
  expect(await Promise.all([isAway(), isAway()])).toEqual([true, true])
  status = 200
  expect(await isAway()).toBe(true)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await isAway()).toBe(false)
  expect(ask).toHaveBeenCalledTimes(2)
})

it('that it is there answers nobody who asks later, nor while that was being found out', async () => {
  const answers = [200, 200, 503]
  const isAway = databaseAway(async () => ({ status: answers.shift() ?? 200 }))
  expect(await isAway()).toBe(false)
  expect(await Promise.all([isAway(), isAway(), isAway()])).toEqual([false, true, true])
})

it('does not take a question that failed for an answer', async () => {
  const isAway = databaseAway(() => Promise.reject(new Error('not reached')))
  expect(await isAway()).toBe(false)
})

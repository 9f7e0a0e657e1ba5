import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepSigned } from './keep-signed.mjs'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** News that a test tells itself. */
function newsOf() {
  const listeners = new Set()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: (what) => {
      for (const listener of listeners) listener[what]?.({})
    },
  }
}

it('asks for the head once for all that happened meanwhile, and again for what happens later', async () => {
  const news = newsOf()
  const ask = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(undefined)
  const end = keepSigned(news, ask, 1_000)
  for (let act = 0; act < 5; act += 1) news.tell('happened')
  expect(ask).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(ask).toHaveBeenCalledTimes(1)
  news.tell('resumed')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ask).toHaveBeenCalledTimes(2)
  news.tell('happened')
  end()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(ask).toHaveBeenCalledTimes(2)
})

import { expect, it, vi } from 'vitest'
import { coalesce } from './coalesce.mjs'

it('asks one at a time, and answers nobody with what was asked before they asked', async () => {
  let at = 0
  let under = 0
  const ask = coalesce(async () => {
    under += 1
    expect(under).toBe(1)
    at += 1
    const answer = at
    await Promise.resolve()
    under -= 1
    return answer
  })
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 2, 2])
  expect(await ask()).toBe(3)
})

it('asks again after a question that failed, for those who waited too', async () => {
  const asked = vi.fn().mockRejectedValueOnce(new Error('not reached')).mockResolvedValue('there')
  const ask = coalesce(asked)
  const [first, second] = await Promise.allSettled([ask(), ask()])
  expect(first.status).toBe('rejected')
  expect(second).toEqual({ status: 'fulfilled', value: 'there' })
  expect(asked).toHaveBeenCalledTimes(2)
})

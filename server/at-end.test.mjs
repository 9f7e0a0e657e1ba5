import { expect, it } from 'vitest'
import { atEnd, endAll } from './at-end.mjs'

it('ends all that was said, and waits for it, also where one of them cannot be ended', async () => {
  const ended = []
  atEnd(() => Promise.reject(new Error('cannot be ended')))
  atEnd(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    ended.push('slow')
  })
  atEnd(async () => {
    ended.push('quick')
  })
  await endAll()
  expect(ended).toEqual(['quick', 'slow'])
})

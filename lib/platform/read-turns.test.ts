import { expect, it } from 'vitest'
import { limitHeaders, READ_LIMIT, takeReadTurn } from './read-turns'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 27, 12, 0, seconds))

it('lets a network ask so often in a minute and no more, and says what is left', () => {
  for (let asked = 1; asked <= READ_LIMIT.most; asked += 1)
    expect(takeReadTurn('192.0.2.7', at(5))).toEqual({
      isLetThrough: true,
      left: READ_LIMIT.most - asked,
      seconds: 55,
    })
  // The next address of the same network is the same sender; another network is another.
  expect(takeReadTurn('192.0.2.8', at(50))).toEqual({ isLetThrough: false, left: 0, seconds: 10 })
  expect(takeReadTurn('198.51.100.1', at(50)).isLetThrough).toBe(true)
  expect(takeReadTurn('192.0.2.7', at(60))).toEqual({
    isLetThrough: true,
    left: READ_LIMIT.most - 1,
    seconds: 60,
  })
})

it('says it in the standard headers', () => {
  expect(limitHeaders({ isLetThrough: true, left: 7, seconds: 30 })).toEqual({
    'ratelimit-policy': '"read";q=600;w=60',
    ratelimit: '"read";r=7;t=30',
  })
  expect(limitHeaders({ isLetThrough: false, left: 0, seconds: 30 })).toMatchObject({ 'retry-after': '30' })
})

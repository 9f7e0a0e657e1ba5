import { expect, it } from 'vitest'
import {
  AUTH_LIMIT,
  consumeAuthQuota,
  consumeReadQuota,
  consumeWriteQuota,
  limitHeaders,
  READ_LIMIT,
  WRITE_LIMIT,
} from './request-quotas'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 27, 12, 0, seconds))

it('lets a network ask so often in a minute and no more, and says what is left', () => {
  for (let asked = 1; asked <= READ_LIMIT.most; asked += 1)
    expect(consumeReadQuota('192.0.2.7', at(5))).toEqual({
      limit: READ_LIMIT,
      isLetThrough: true,
      left: READ_LIMIT.most - asked,
      seconds: 55,
    })
  // The next address of the same network is the same sender; another network is another.
  expect(consumeReadQuota('192.0.2.8', at(50))).toMatchObject({ isLetThrough: false, left: 0, seconds: 10 })
  expect(consumeReadQuota('198.51.100.1', at(50)).isLetThrough).toBe(true)
  expect(consumeReadQuota('192.0.2.7', at(60))).toEqual({
    limit: READ_LIMIT,
    isLetThrough: true,
    left: READ_LIMIT.most - 1,
    seconds: 60,
  })
})

it('says it in the standard headers', () => {
  expect(limitHeaders({ limit: READ_LIMIT, isLetThrough: true, left: 7, seconds: 30 })).toEqual({
    'ratelimit-policy': '"read";q=600;w=60',
    ratelimit: '"read";r=7;t=30',
  })
  expect(limitHeaders({ limit: READ_LIMIT, isLetThrough: false, left: 0, seconds: 30 })).toMatchObject({
    'retry-after': '30',
  })
})

it('counts what is written by a token apart, each token by itself', () => {
  for (let asked = 1; asked <= WRITE_LIMIT.most; asked += 1)
    expect(consumeWriteQuota('one', at(125)).isLetThrough).toBe(true)
  expect(consumeWriteQuota('one', at(130))).toEqual({
    ...{ limit: WRITE_LIMIT, isLetThrough: false, left: 0, seconds: 50 },
  })
  expect(consumeWriteQuota('two', at(130)).isLetThrough).toBe(true)
  expect(consumeReadQuota('203.0.113.9', at(130)).left).toBe(READ_LIMIT.most - 1)
  expect(limitHeaders(consumeWriteQuota('two', at(131)))).toEqual({
    'ratelimit-policy': '"write";q=60;w=60',
    ratelimit: '"write";r=58;t=49',
  })
})

it('counts who speaks with next-auth apart, by network', () => {
  for (let asked = 1; asked <= AUTH_LIMIT.most; asked += 1)
    expect(consumeAuthQuota('192.0.2.7', at(185)).isLetThrough).toBe(true)
  expect(consumeAuthQuota('192.0.2.9', at(190)).isLetThrough).toBe(false)
  expect(consumeAuthQuota('198.51.100.1', at(190)).isLetThrough).toBe(true)
  expect(consumeReadQuota('192.0.2.7', at(190)).isLetThrough).toBe(true)
})

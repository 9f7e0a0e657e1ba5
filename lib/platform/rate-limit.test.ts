import { describe, expect, it } from 'vitest'
import { networkOf, RateLimit, rateLimit } from './rate-limit'

const morning = new Date('2026-11-24T08:00:00.000Z')
const later = (seconds: number) => new Date(morning.getTime() + seconds * 1_000)

describe('a limit', () => {
  it('lets so many through and then says how long to wait', () => {
    const limit = new RateLimit([{ most: 2, seconds: 60 }])
    expect(limit.take('192.0.2.1', morning)).toBe(0)
    expect(limit.take('192.0.2.1', later(20))).toBe(0)
    expect(limit.take('192.0.2.1', later(30))).toBe(30)
    expect(limit.take('192.0.2.1', later(59))).toBe(1)
    expect(limit.take('192.0.2.1', later(60))).toBe(0)
  })

  it('does not prolong the wait of who tries again', () => {
    const limit = new RateLimit([{ most: 1, seconds: 60 }])
    limit.take('192.0.2.1', morning)
    for (let second = 1; second < 60; second += 1)
      expect(limit.take('192.0.2.1', later(second))).toBe(60 - second)
    expect(limit.take('192.0.2.1', later(60))).toBe(0)
  })

  it('holds each of its allowances', () => {
    const limit = new RateLimit([
      { most: 2, seconds: 60 },
      { most: 3, seconds: 3_600 },
    ])
    expect([0, 1, 61].map((second) => limit.take('192.0.2.1', later(second)))).toEqual([0, 0, 0])
    expect(limit.take('192.0.2.1', later(200))).toBe(3_400)
  })

  it('counts a network once and others apart', () => {
    const limit = new RateLimit([{ most: 1, seconds: 60 }])
    expect(limit.take('192.0.2.1', morning)).toBe(0)
    expect(limit.take('192.0.2.200', morning)).toBe(60)
    expect(limit.take('192.0.3.1', morning)).toBe(0)
    expect(limit.take('2001:db8:7:1::1', morning)).toBe(0)
    expect(limit.take('2001:db8:7:ffff::9', morning)).toBe(60)
    expect(limit.take('2001:db8:8::1', morning)).toBe(0)
    expect(limit.take('', morning)).toBe(0)
    expect(limit.take('not an address', morning)).toBe(60)
  })

  it('forgets everything with the day', () => {
    const limit = new RateLimit([{ most: 1, seconds: 86_400 }])
    limit.take('192.0.2.1', morning)
    expect(limit.take('192.0.2.1', new Date('2026-11-24T23:59:59.000Z'))).toBeGreaterThan(0)
    expect(limit.take('198.51.100.1', new Date('2026-11-25T00:00:00.000Z'))).toBe(0)
    expect(limit.size).toBe(1)
  })

  it('remembers no more than it is meant to', () => {
    const limit = new RateLimit([{ most: 1, seconds: 60 }])
    for (let n = 0; n < 20_100; n += 1) limit.take(`10.${n >> 8}.${n & 255}.1`, morning)
    expect(limit.size).toBe(20_000)
  })

  it('is one a name', () => expect(rateLimit('a test', [])).toBe(rateLimit('a test', [])))
})

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:7:1:2:3:4:5', '2001:db8:7::/48'],
    ['2001:0db8:0007::1', '2001:db8:7::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['unknown', 'unknown'],
    ['203.0.113.77:4000', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))
})

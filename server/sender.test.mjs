import { describe, expect, it } from 'vitest'
import { senderOf } from './sender.mjs'

describe('who asked', () => {
  it.each([
    ['nobody said anything', undefined, 0, '192.0.2.9'],
    ['whatever is claimed, without a proxy', '203.0.113.7', 0, '192.0.2.9'],
    ['however often it is claimed', '203.0.113.7, 203.0.113.8, 10.0.0.1', 0, '192.0.2.9'],
    ['behind one proxy', '203.0.113.7', 1, '203.0.113.7'],
    ['behind one proxy, whatever is claimed before', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['behind two', '198.51.100.1, 203.0.113.7, 10.0.0.4', 2, '203.0.113.7'],
    ['past the proxy', undefined, 1, '192.0.2.9'],
    ['past one of two, with a claim', '203.0.113.7', 2, '192.0.2.9'],
    ['with a port', '203.0.113.7:4711', 1, '203.0.113.7'],
    ['in brackets', '[2001:db8::1]:4711', 1, '2001:db8::1'],
    ['without an address', 'unknown', 1, 'unknown'],
    ['with nothing between commas', ' , 203.0.113.7 ,', 1, '203.0.113.7'],
  ])('%s', (_case, forwarded, proxies, sender) => {
    expect(senderOf(forwarded, '192.0.2.9', proxies)).toBe(sender)
  })

  it('is nobody known where the connection is gone', () => expect(senderOf(undefined, undefined, 0)).toBe(''))
})

import { describe, expect, it } from 'vitest'
import { canonicalAddress } from './address'

describe('canonicalAddress', () => {
  it.each([
    ['HTTPS://WWW.Example.ORG/Path', 'https://www.example.org/Path'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/?a=1', 'https://example.org?a=1'],
    ['https://example.org/news/', 'https://example.org/news/'],
    ['https://example.org/news#part-2', 'https://example.org/news'],
    ['https://example.org:443/news', 'https://example.org/news'],
    ['http://example.org:80/news', 'http://example.org/news'],
    ['http://example.org:8080/news', 'http://example.org:8080/news'],
    ['https://example.org/?p=82015', 'https://example.org?p=82015'],
    ['https://example.org/news?b=2&a=1', 'https://example.org/news?b=2&a=1'],
    ['https://example.org/news?utm_source=x&id=7&UTM_Medium=y', 'https://example.org/news?id=7'],
    ['https://example.org/news?fbclid=abc', 'https://example.org/news'],
    ['https://example.org/news?gclid=1&msclkid=2&mc_eid=3', 'https://example.org/news'],
    ['https://example.org/news?utm=1&ref=2', 'https://example.org/news?utm=1&ref=2'],
    ['https://example.org/news?', 'https://example.org/news'],
    ['https://example.org/%d8%a7?enc=%2FYX%3D', 'https://example.org/%d8%a7?enc=%2FYX%3D'],
    ['https://user@example.org/news', 'https://example.org/news'],
  ])('%s stands as %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical)
  })

  it('keeps what it gave', () => {
    const once = canonicalAddress('HTTPS://Example.org:443/?utm_source=x&q=1#top')
    expect(canonicalAddress(once)).toBe(once)
  })

  it.each(['ftp://example.org/a', 'javascript:alert(1)', 'example.org', ''])('refuses %s', (address) => {
    expect(() => canonicalAddress(address)).toThrow(TypeError)
  })
})

import { describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/ground/platform/web-address'
import { addressMeant, canonicalAddress, likelyAddress } from './address'

describe('canonicalAddress', () => {
  it.each([
    ['HTTPS://WWW.Example.ORG/Path', 'https://www.example.org/Path'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/?a=1', 'https://example.org?a=1'],
    ['https://example.org/news/', 'https://example.org/news/'],
    ['https://example.org/news#part-2', 'https://example.org/news'],
    ['https://example.org:443/news', 'https://example.org/news'],
    ['http://example.org:8080/news', 'http://example.org:8080/news'],
    ['https://example.org/?p=82015', 'https://example.org?p=82015'],
    ['https://example.org/news?b=2&a=1', 'https://example.org/news?b=2&a=1'],
    ['https://example.org/news?utm_source=x&id=7&UTM_Medium=y', 'https://example.org/news?id=7'],
    ['https://example.org/news?fbclid=abc', 'https://example.org/news'],
    ['https://example.org/news?utm=1&ref=2', 'https://example.org/news?utm=1&ref=2'],
    ['https://example.org/news?', 'https://example.org/news'],
    ['https://example.org/%d8%a7?enc=%2FYX%3D', 'https://example.org/%d8%a7?enc=%2FYX%3D'],
    ['https://user@example.org/news', 'https://example.org/news'],
    ['http://dx.doi.org/10.1000/ABC?utm_source=x', 'https://doi.org/10.1000/abc'],
    ['https://eur-lex.europa.eu/eli/reg/2016/679/oj', 'https://data.europa.eu/eli/reg/2016/679/oj'],
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

describe('likelyAddress', () => {
  const one = 'example.org/news'
  it.each([
    ['https://www.example.org/news/', one],
    ['http://example.org/news', one],
    ['https://example.org/news#part-2', one],
    ['https://example.org/news?utm_source=x&fbclid=2', one],
    ['https://example.org/news/amp/', one],
    ['https://example.org/news?amp=1', one],
    ['https://example.org/news?outputType=amp', one],
    ['https://example.org/news?id=7', 'example.org/news?id=7'],
    ['https://example.org/News', 'example.org/News'],
    ['https://m.example.org/news', 'm.example.org/news'],
    ['https://wwwexample.org/news', 'wwwexample.org/news'],
    ['https://example.org/camp', 'example.org/camp'],
  ])('%s may be %s', (address, likely) => {
    expect(likelyAddress(address)).toBe(likely)
  })
})

describe('readAddress', () => {
  it.each([
    ['  https://example.org/a ', 'https://example.org/a'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['example.org/a', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['https://example.org/a b', null],
    ['S40', null],
  ])('%s: %s', (text, address) => {
    expect(readAddress(text)).toBe(address)
  })
})

describe('addressMeant', () => {
  it.each([
    [' https://example.org/a ', 'https://example.org/a'],
    ['http://dx.doi.org/10.1000/ABC', 'http://dx.doi.org/10.1000/ABC'],
    ['doi:10.1000/ABC', 'https://doi.org/10.1000/abc'],
    ['10.1000', null],
  ])('%s: %s', (text, address) => {
    expect(addressMeant(text)).toBe(address)
  })
})

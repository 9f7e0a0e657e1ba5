import { describe, expect, it } from 'vitest'
import { nextPath, pathOfOurs } from './next-path'

describe('where to go after signing in', () => {
  it.each([
    ['/'],
    ['/desk'],
    ['/fr/desk/rabat-2022-07-08/7c?line=spain#rationale'],
    ['/desk//7c'],
    ['/a:b@c'],
    ['/%D8%AA', '/%D8%AA'],
    ['/تقييم', '/%D8%AA%D9%82%D9%8A%D9%8A%D9%85'],
    ['/\u3000/x', '/%E3%80%80/x'],
    ['/desk?q=\u3000#\u3000', '/desk?q=%E3%80%80#%E3%80%80'],
    ['/\ud800', '/%EF%BF%BD'],
    ['/desk/../profile', '/profile'],
  ])('goes to %j', (path, written = path) => {
    expect(nextPath(path, '/desk')).toBe(written)
    expect(new URL(written, 'https://suivi.example').host).toBe('suivi.example')
    expect(() => new Headers({ location: written })).not.toThrow()
  })

  // Letters of this test, from no source.
  const title = 'ب'.repeat(400)
  const address = 'ب'.repeat(200)
  const of = (said: Readonly<Record<string, string>>) => `/desk/sources/new?${new URLSearchParams(said)}`
  it.each([
    [
      'the words',
      of({ address: 'https://a.example/', title: 'T', quote: 'ب'.repeat(400) }),
      of({ address: 'https://a.example/', title: 'T' }),
    ],
    [
      'title',
      of({ address: 'https://a.example/', title, quote: 'Q' }),
      of({ address: 'https://a.example/' }),
    ],
    [
      'and the address last',
      of({ address: `https://a.example/${address}${address}`, title: 'T' }),
      '/desk/sources/new',
    ],
    [
      'none of what has room',
      of({ address: 'https://a.example/', title: address }),
      of({ address: 'https://a.example/', title: address }),
    ],
  ])('leaves out of a query that is too long %s', (_, asked, kept) => {
    expect(nextPath(asked, '/desk')).toBe(kept)
  })

  it.each([
    undefined,
    null,
    12,
    ['/desk'],
    '',
    'desk',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example',
    '/desk/..//elsewhere.example',
    '/%2e%2e//elsewhere.example',
    '/\n/elsewhere.example',
    '\t//elsewhere.example',
    ' //elsewhere.example',
    'https://elsewhere.example/',
    'javascript:alert(1)',
    '/desk\r\nSet-Cookie: a=b',
    `/${'a'.repeat(2_000)}`,
    `/${'\u3000'.repeat(300)}`,
    `/desk?a#${'a'.repeat(2_000)}`,
    `/desk?${'a&'.repeat(10_000)}`,
  ])('does not go to %j', (path) => {
    expect(nextPath(path, '/desk')).toBe('/desk')
  })
})

describe('the path of an address of this site', () => {
  it.each([
    ['/desk', '/desk'],
    ['https://suivi.example', '/'],
    ['https://suivi.example/fr/desk?a=b#c', '/fr/desk?a=b#c'],
    ['https://suivi.example/\u3000', '/%E3%80%80'],
    ['https://suivi.example:443/desk', '/desk'],
    ['https://suivi.example.elsewhere.example/', null],
    ['https://suivi.example@elsewhere.example/', null],
    ['https://suivi.exampleelsewhere.example', null],
    ['https://suivi.example:8443/', null],
    ['https://suivi.example:3000x', null],
    ['https://suivi.example//elsewhere.example', null],
    ['http://suivi.example/', null],
    ['//suivi.example', null],
    ['javascript:alert(1)', null],
    ['desk', null],
    ['', null],
    [undefined, null],
    [{}, null],
  ])('%j: %j', (address, path) => expect(pathOfOurs(address, 'https://suivi.example/')).toBe(path))
})

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compress, compressedAgain, effortFor, encodingFor, isCompressible } from './compression.mjs'

describe('which encoding a request accepts', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['gzip', 'gzip'],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.000 , gzip ; q=0', null],
    ['xbr, x-gzip', null],
  ])('%j: %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding)
  })
})

it.each([
  ['text/html; charset=utf-8', true],
  ['application/json', true],
  ['application/jsonl; charset=utf-8', true],
  ['text/calendar; charset=utf-8', true],
  ['image/svg+xml', true],
  ['font/woff2', false],
  ['image/png', false],
  ['application/octet-stream', false],
])('a body of type %s shrinks: %s', (type, shrinks) => {
  expect(isCompressible(type)).toBe(shrinks)
})

describe('a compressed body', () => {
  const body = Buffer.from('Read-out of the meeting, the words as they stand. '.repeat(200))

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('in %s is smaller and reads the same', async (encoding, open) => {
    const small = await compress(body, encoding)
    expect(small.length).toBeLessThan(body.length / 10)
    expect(open(small).equals(body)).toBe(true)
  })

  it('is made once for the same bytes', async () => {
    expect(await compress(body, 'br')).toBe(await compress(Buffer.from(body), 'br'))
  })
})

it.each([
  ['a file that never changes', 'public, max-age=31536000, immutable', 11],
  ['a page', 'public, max-age=0, must-revalidate', 7],
  ['a page of somebody signed in', 'private, no-store', 7],
  ['an answer without a word on keeping', undefined, 7],
])('the effort for %s', (_what, cacheControl, effort) => {
  expect(effortFor(cacheControl)).toBe(effort)
})

it('what is asked for again and again is made smaller, and reads the same', async () => {
  const words = Array.from({ length: 5_000 }, (_, n) => `${n * n} ${Math.sin(n)}`).join(' ')
  const body = Buffer.from(words)
  const once = await compress(body, 'br')
  const again = await compressedAgain(once)
  expect(again.length).toBeLessThan(once.length)
  expect(brotliDecompressSync(again).equals(body)).toBe(true)
})

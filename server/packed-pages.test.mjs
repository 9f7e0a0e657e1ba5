import { expect, it, vi } from 'vitest'
import { compress } from './compression.mjs'
import { packed, sizeOf, unpacked } from './packed-pages.mjs'

const words = 'The same words. كلمات '.repeat(300)
const page = {
  kind: 'APP_PAGE',
  html: words,
  headers: { 'x-next-cache-tags': 'statements' },
  rscData: Buffer.from(words),
  segmentData: new Map([['/_tree', Buffer.from(words)]]),
}

it('a page is a fraction of its size, and comes back as it was', () => {
  const kept = packed({ ...page })
  expect(sizeOf(kept)).toBeLessThan(Buffer.byteLength(words) / 10)
  expect(kept.value).not.toHaveProperty('rscData')
  expect(unpacked(kept)).toEqual(page)
})

it('anything else stays as it is', () => {
  const read = { kind: 'FETCH', data: 'words' }
  expect(unpacked(packed(read))).toBe(read)
  expect(sizeOf(packed(read))).toBe('"words"'.length)
})

it.each([
  ['a page', () => packed(page).parts.html],
  ['an answer in brotli', () => compress(Buffer.from(words), 'br')],
  ['an answer in gzip', () => compress(Buffer.from(words), 'gzip')],
])('%s keeps no memory beside its own', async (_what, make) => {
  const bytes = await make()
  expect(bytes.buffer.byteLength).toBe(bytes.length)
})

it('a remembered read of megabytes is counted and not written out for that', () => {
  const read = { kind: 'FETCH', data: { body: 'é"'.repeat(1_000_000), url: '', headers: {} } }
  const written = vi.spyOn(JSON, 'stringify')
  const size = sizeOf(packed(read))
  const [longest] = written.mock.results.map(({ value }) => value.length).toSorted((a, b) => b - a)
  written.mockRestore()
  expect(size).toBe(3_000_000 + '""{"url":"","headers":{}}'.length)
  expect(longest).toBeLessThan(100)
})

it('a file is as large as its bytes, and not written out to know that', () => {
  const written = vi.spyOn(JSON, 'stringify')
  expect(sizeOf(packed({ kind: 'APP_ROUTE', body: Buffer.alloc(1_000_000) }))).toBe(1_000_000)
  expect(written).not.toHaveBeenCalled()
  written.mockRestore()
})

import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { boundParts, boundToText } from './form-parts.mjs'

const type = 'multipart/form-data; boundary=----suivi'

/** What is read of a body that comes in pieces of some size. */
async function readOf(body, size, contentType = type, bound = boundParts) {
  const request = Object.assign(new Readable({ read() {} }), { headers: { 'content-type': contentType } })
  bound(request)
  const bytes = Buffer.from(body)
  for (let at = 0; at < bytes.length; at += size) request.push(bytes.subarray(at, at + size))
  request.push(null)
  const read = []
  for await (const chunk of request) read.push(chunk)
  return Buffer.concat(read).toString()
}

const form = (parts) =>
  `${'------suivi\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'.repeat(parts)}------suivi--\r\n`

it.each([7, 64, 65_536])('a form of 2,000 parts passes whole, in pieces of %i bytes', async (size) => {
  expect(await readOf(form(2_000), size)).toBe(form(2_000))
})

it.each([7, 64, 4_096])('one of 20,000 is cut off, in pieces of %i bytes', async (size) => {
  const read = await readOf(form(20_000), size)
  expect(read.length).toBeLessThan(form(2_001).length)
  expect(read).not.toMatch(/--\r\n$/)
})

it('what is no form passes', async () => {
  expect(await readOf(form(3_000), 4_096, 'text/plain')).toBe(form(3_000))
  expect(await readOf(form(3_000), 4_096, 'multipart/form-data')).toBe(form(3_000))
})

it.each([1, 2, 3, 5])('text passes whole, in pieces of %i bytes', async (size) => {
  expect(await readOf('é ا 👩', size, type, boundToText)).toBe('é ا 👩')
})

it.each([
  ['a byte of another writing', [0x61, 0xe9, 0x62]],
  ['half of a pair', [0x61, 0xed, 0xa0, 0x80, 0x62]],
  ['an end too soon', [0x61, 0xc3, 0x62]],
  ['no byte of any text', [0x61, 0xff, 0x62]],
])('%s is cut off, with all that follows', async (_name, bytes) => {
  expect(await readOf(new Uint8Array(bytes), 1, type, boundToText)).not.toContain('b')
})

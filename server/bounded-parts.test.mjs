import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { boundParts } from './bounded-parts.mjs'

const type = 'multipart/form-data; boundary=----suivi'

/** What is read of a body that comes in pieces of some size. */
async function readOf(body, size, contentType = type) {
  const request = Object.assign(new Readable({ read() {} }), { headers: { 'content-type': contentType } })
  boundParts(request)
  for (let at = 0; at < body.length; at += size) request.push(Buffer.from(body.slice(at, at + size)))
  request.push(null)
  let read = ''
  for await (const chunk of request) read += chunk
  return read
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

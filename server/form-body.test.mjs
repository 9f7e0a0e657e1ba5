import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { boundLength, keepBody } from './form-body.mjs'

const coming = (...chunks) => {
  const request = new Readable({ read() {} })
  return {
    request,
    come: () => {
      for (const chunk of [...chunks, null]) request.push(chunk)
    },
  }
}

it('what was sent is read by whoever reads it, and is still there', async () => {
  const { request, come } = coming(Buffer.from('a='), Buffer.from('b'))
  const sent = keepBody(request, 100)
  come()
  expect(await text(request)).toBe('a=b')
  expect(sent().toString()).toBe('a=b')
})

it('of more than was agreed nothing is kept, and all of it is read', async () => {
  const { request, come } = coming(Buffer.from('abc'), Buffer.from('def'), Buffer.from('g'))
  const sent = keepBody(request, 5)
  come()
  expect(await text(request)).toBe('abcdefg')
  expect(sent()).toHaveLength(0)
})

it('of a form that is longer than it may be nothing more is let through, whatever it said', async () => {
  const { request, come } = coming(Buffer.from('abc'), Buffer.from('def'), Buffer.from('g'))
  boundLength(request, 5)
  come()
  expect(await text(request)).toBe('abc')
})

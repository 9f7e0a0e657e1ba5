import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { holdBody, keepBody } from './form-body.mjs'

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

it('what is held is whole before anybody reads it, and handed on as it came', async () => {
  const { request, come } = coming(Buffer.from('abc'), Buffer.from('def'))
  const { whole, letOn } = holdBody(request, 6)
  come()
  expect(request.readableLength).toBe(0)
  expect(await whole).toBe(true)
  letOn()
  expect(await text(request)).toBe('abcdef')
})

it('of what is more than may be sent nothing is handed on, whatever it said; that is told before it ends', async () => {
  const { request } = coming()
  const { whole, letOn } = holdBody(request, 5)
  request.push(Buffer.from('abc'))
  request.push(Buffer.from('def'))
  expect(await whole).toBe(false)
  letOn()
  request.push(Buffer.from('g'))
  request.push(null)
  expect(await text(request)).toBe('')
})

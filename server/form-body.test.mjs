import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { countBody, holdBody, keepBody } from './form-body.mjs'
import { HeldBytes } from './held-bytes.mjs'

const roomFor = (bytes) => new HeldBytes(bytes).begin('192.0.2.0/24', () => {})

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
  const { sent } = keepBody(request, 100, roomFor(100))
  come()
  expect(await text(request)).toBe('a=b')
  expect(sent().toString()).toBe('a=b')
})

it('what is kept whole is given up for nobody else, and before it is whole it is', () => {
  for (const isWhole of [true, false]) {
    const room = new HeldBytes(10)
    const { request } = coming()
    let copy = { sent: () => Buffer.of(), forget: () => {} }
    copy = keepBody(
      request,
      100,
      room.begin('many', () => copy.forget()),
    )
    request.push(Buffer.from('a=1234567'))
    if (isWhole) request.push(null)
    expect(room.begin('few', () => {}).take(5)).toBe(!isWhole)
    expect(copy.sent().toString()).toBe(isWhole ? 'a=1234567' : '')
  }
})

it('of more than was agreed nothing is kept, and all of it is read', async () => {
  const { request, come } = coming(Buffer.from('abc'), Buffer.from('def'), Buffer.from('g'))
  const { sent } = keepBody(request, 5, roomFor(100))
  come()
  expect(await text(request)).toBe('abcdefg')
  expect(sent()).toHaveLength(0)
})

it('what is held is whole before anybody reads it, and handed on as it came', async () => {
  const { request, come } = coming(Buffer.from('abc'), Buffer.from('def'))
  const { whole, letOn } = holdBody(request, 6, roomFor(100))
  come()
  expect(request.readableLength).toBe(0)
  expect(await whole).toBe('whole')
  letOn()
  expect(await text(request)).toBe('abcdef')
})

it('of what is more than may be sent nothing is handed on, whatever it said; that is told before it ends', async () => {
  const { request } = coming()
  const { whole, letOn } = holdBody(request, 5, roomFor(100))
  request.push(Buffer.from('abc'))
  request.push(Buffer.from('def'))
  expect(await whole).toBe('large')
  letOn()
  request.push(Buffer.from('g'))
  request.push(null)
  expect(await text(request)).toBe('')
})

it('where there is no room nothing is held or kept, and what still comes is forgotten', async () => {
  const { request } = coming()
  const room = new HeldBytes(5)
  const holding = room.begin('192.0.2.0/24', () => {})
  const { whole, letOn } = holdBody(request, 100, holding)
  const { sent } = keepBody(request, 100, holding)
  request.push(Buffer.from('ab'))
  request.push(Buffer.from('cd'))
  expect(await whole).toBe('busy')
  expect([room.all, sent().length]).toEqual([0, 0])
  letOn()
  request.push(Buffer.from('e'))
  request.push(null)
  expect(await text(request)).toBe('')
})

it('of what is read piece by piece as much is counted as its reader keeps, and it is cut off where there is no room', () => {
  const room = new HeldBytes(5)
  const { request } = coming()
  countBody(
    request,
    4,
    room.begin('a', () => {}),
  )
  request.push(Buffer.from('abcdefg'))
  expect([room.all, request.destroyed]).toEqual([4, false])
  const { request: other } = coming()
  countBody(
    other,
    4,
    room.begin('a', () => {}),
  )
  other.push(Buffer.from('ab'))
  expect([room.all, other.destroyed]).toEqual([4, true])
})

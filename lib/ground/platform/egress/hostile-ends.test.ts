import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { answer, type Behaviour } from './loopback.fixture'
import { behaving, hasty, small, stopAfterEach, to, visited } from './visiting.fixture'

stopAfterEach()

/** Says a piece again and again until nobody listens. */
function endlessly(socket: Socket, piece: Buffer | string, every = 0) {
  const timer = setInterval(() => socket.writable && socket.write(piece), every)
  socket.on('close', () => clearInterval(timer))
}
const beginning =
  (first: Buffer | string, piece: Buffer | string, every = 0): Behaviour =>
  (socket) => {
    if (first.length > 0) socket.write(first)
    endlessly(socket, piece, every)
  }
const lots = Buffer.alloc(64 * 1024, 'x')
const header = `a: ${'b'.repeat(2_000)}\r\n`
const chunked = ['Transfer-Encoding: chunked']
const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`
const early = 'HTTP/1.1 103 Early\r\na: b\r\n\r\n'
const long = ['Content-Length: 99999999999']

describe('a server that does not end', () => {
  it.each<[string, Behaviour, typeof small, string]>([
    ['says nothing', () => undefined, hasty, 'timed-out'],
    ['says its head letter by letter', beginning('HTTP/1.1 200 O', 'K', 20), hasty, 'timed-out'],
    ['says its headers one by one', beginning('HTTP/1.1 200 OK\r\n', 'a: b\r\n', 20), hasty, 'timed-out'],
    ['says its page drop by drop', beginning(answer('200 OK'), 'x', 5), hasty, 'timed-out'],
    ['says headers without end', beginning('HTTP/1.1 200 OK\r\n', header), small, 'bad-answer'],
    ['says a page without end', beginning(answer('200 OK'), lots), small, 'too-large'],
    ['says chunks without end', beginning(answer('200 OK', chunked), chunk), small, 'too-large'],
    ['says for ever that it will answer', beginning('', early.repeat(500)), small, 'too-large'],
    [
      'says a page that is too long, and says so',
      beginning(answer('200 OK', long), lots),
      small,
      'too-large',
    ],
    [
      'leads on and says a page without end',
      beginning(answer('302 Found', ['Location: /next']), lots),
      small,
      'too-large',
    ],
  ])('but %s', async (_what, behave, limits, expected) => {
    const server = await behaving(behave)
    expect((await visited(server, { limits })).fault).toBe(expected)
  })

  it('is one with all to which it leads: time and size are those of the whole visit', async () => {
    const slow = await behaving((socket) => setTimeout(() => socket.end(to('/next')), 150))
    expect((await visited(slow, { limits: hasty })).fault).toBe('timed-out')
    expect(slow.asked.length).toBeLessThan(4)
    const half = Buffer.alloc(90_000, 'x')
    const large = await behaving((socket) =>
      socket.end(answer('302 Found', ['Location: /next', `Content-Length: ${half.length}`], half)),
    )
    expect((await visited(large)).fault).toBe('too-large')
    expect(large.asked).toHaveLength(3)
  })
})

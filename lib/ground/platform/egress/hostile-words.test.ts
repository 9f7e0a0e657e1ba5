import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answer } from './loopback.fixture'
import { saying, stopAfterEach, visited } from './visiting.fixture'

stopAfterEach()

const lots = Buffer.alloc(64 * 1024, 'x')
const packed = (coding: string, body: Uint8Array) =>
  answer('200 OK', [`Content-Encoding: ${coding}`, `Content-Length: ${body.length}`], body)
const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024))

describe('a page that is packed', () => {
  it.each<[string, Buffer, string | null]>([
    ['and holds a thousand times as much', packed('gzip', bomb), 'too-large'],
    ['in many parts', packed('gzip', Buffer.concat(Array.from({ length: 3 }, () => gzipSync(lots)))), null],
    [
      'in too many parts',
      packed('gzip', Buffer.concat(Array.from({ length: 9 }, () => gzipSync(lots)))),
      'too-large',
    ],
    ['twice', packed('gzip, gzip', gzipSync(gzipSync('x'))), 'coding'],
    [
      'twice, as it says in two lines',
      answer('200 OK', ['Content-Encoding: gzip', 'content-encoding: gzip'], 'x'),
      'coding',
    ],
    ['with br, which nobody asked for', packed('br', brotliCompressSync('x')), 'coding'],
    ['with what nobody knows', packed('none', Buffer.from('x')), 'coding'],
    ['by an older name', packed('X-GZIP', gzipSync('x')), null],
    ['not at all, though it says so', packed('gzip', Buffer.from('Words')), 'bad-answer'],
    ['half', packed('gzip', gzipSync(lots).subarray(0, 40)), 'bad-answer'],
    ['with nothing in it', packed('gzip', Buffer.alloc(0)), null],
    ['with nothing', packed('identity', Buffer.from('x')), null],
  ])('%s', async (_what, bytes, expected) => {
    expect((await visited(await saying(bytes))).fault).toBe(expected)
  })
})

describe('a server that lies or speaks otherwise', () => {
  it.each<[string, Buffer | string, string | null]>([
    ['hangs up', '', 'refused'],
    ['hangs up within its head', 'HTTP/1.1 200 OK\r\nCont', 'bad-answer'],
    ['says more than comes', answer('200 OK', ['Content-Length: 99'], 'Words'), 'bad-answer'],
    ['ends within a chunk', answer('200 OK', ['Transfer-Encoding: chunked'], '5\r\nWor'), 'bad-answer'],
    ['counts in no number', answer('200 OK', ['Content-Length: x'], 'Words'), 'bad-answer'],
    ['counts twice', answer('200 OK', ['Content-Length: 1', 'Content-Length: 5'], 'Words'), 'bad-answer'],
    [
      'counts and does not',
      answer('200 OK', ['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
      'bad-answer',
    ],
    ['counts chunks in no number', answer('200 OK', ['Transfer-Encoding: chunked'], 'z\r\n'), 'bad-answer'],
    ['speaks of mail', '220 mail.example ESMTP\r\n', 'bad-answer'],
    ['speaks a newer tongue', Buffer.from('000012040000000000', 'hex'), 'bad-answer'],
    ['speaks TLS', Buffer.from('15030100020246', 'hex'), 'bad-answer'],
    ['speaks no letters in its headers', answer('200 OK', ['a: \0b'], 'x'), 'bad-answer'],
    [
      'changes to another tongue',
      'HTTP/1.1 101 Other\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nx',
      'bad-answer',
    ],
    [
      'says first that it will answer',
      `HTTP/1.1 103 Early\r\na: b\r\n\r\n${answer('200 OK', [], 'x')}`,
      null,
    ],
    ['says nothing in its answer', answer('204 No Content'), null],
  ])('and %s', async (_what, bytes, expected) => {
    expect((await visited(await saying(bytes))).fault).toBe(expected)
  })

  it('and says more than it counted, is taken by its count', async () => {
    const whole = answer('200 OK', ['Content-Length: 5'], 'Words')
    const { result } = await visited(await saying(Buffer.concat([whole, Buffer.from(' and more')])))
    expect(result).toMatchObject({ decodedBody: Buffer.from('Words'), hops: [{ received: whole }] })
  })

  it('and nobody listens', async () => {
    const server = await saying('')
    await server.close()
    expect((await visited(server)).fault).toBe('refused')
  })
})

describe('a page that is not there', () => {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toUTCString()
  it.each<[string, readonly string[], number | null]>([
    ['404 Not Found', [], null],
    ['429 Too Many Requests', ['Retry-After: 17'], 17],
    ['429 Too Many Requests', ['Retry-After: soon'], null],
    ['429 Too Many Requests', ['Retry-After: Thu, 01 Jan 1970 00:00:00 GMT'], 0],
    ['451 Unavailable For Legal Reasons', [], null],
    ['401 Unauthorized', ['WWW-Authenticate: Basic'], null],
    ['304 Not Modified', [], null],
  ])('%s %j is said with its number, and its answer is kept', async (status, headers, wait) => {
    const number = Number(status.slice(0, 3))
    const body = number === 304 ? '' : 'Not here'
    const server = await saying(answer(status, [...headers, `Content-Length: ${body.length}`], body))
    const { result } = await visited(server)
    expect(result).toMatchObject({ fault: 'status', status: number, wait })
    expect(Buffer.from(result.hops[0]?.body ?? []).toString()).toBe(body)
  })

  it('may say until when', async () => {
    const server = await saying(answer('503 Busy', [`Retry-After: ${tomorrow}`, 'Content-Length: 0']))
    const { result } = await visited(server)
    const wait = 'fault' in result ? (result.wait ?? 0) : 0
    expect(wait).toBeGreaterThan(86_000)
    expect(wait).toBeLessThan(86_500)
  })
})

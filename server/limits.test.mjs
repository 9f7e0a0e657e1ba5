import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commonHeaders, strictPolicy } from './headers.mjs'
import { keepLimits, serverLimits } from './limits.mjs'
import { listener } from './listener.mjs'

let server
beforeEach(() => open({}))
afterEach(close)

/** A server with our limits, some of them shorter: no test waits for ten seconds. */
async function open(limits) {
  server = createServer(
    { ...serverLimits, ...limits },
    listener({
      handle: async (request, response) => {
        for await (const _chunk of request);
        response.end('read')
      },
      failedPages: new Map(),
      secure: true,
      isDatabaseAway: async () => false,
      logDefect: () => {},
    }),
  )
  keepLimits(server, true)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

async function close() {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/** What comes back for these bytes, until the connection is closed. */
function send(bytes) {
  return new Promise((resolve, reject) => {
    const socket = connect(server.address().port, '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => (answer += chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

const headersOf = (answer) =>
  Object.fromEntries(
    answer
      .slice(0, answer.indexOf('\r\n\r\n'))
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(': '))
      .map(([name, value]) => [name.toLowerCase(), value]),
  )

function expectOurs(answer, status) {
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(headersOf(answer)).toMatchObject({
    ...commonHeaders(true),
    'content-security-policy': strictPolicy,
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
  })
}

describe('what is no request', () => {
  it.each([
    ['no line of one', 400, 'nonsense\r\n\r\n'],
    ['a header without a name', 400, 'GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n'],
    ['two lengths', 400, 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'a length and pieces',
      400,
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['no host', 400, 'GET / HTTP/1.1\r\n\r\n'],
    ['a head of 20 kB', 431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['something expected that is not done', 417, 'GET / HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\n\r\n'],
    [
      'a piece with 20 kB of extensions',
      413,
      `POST /desk HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(20_000)}\r\n`,
    ],
  ])('%s, is answered %i with the headers of every answer', async (_name, status, bytes) => {
    expectOurs(await send(bytes), status)
  })

  it('says so in every language where nobody knows what was asked for', async () => {
    const answer = await send('nonsense\r\n\r\n')
    expect(answer).toMatch(/could not read[\s\S]*pas pu lire[\s\S]*no pudo leer[\s\S]*لم يستطع/)
  })
})

describe('who is too slow', () => {
  it.each([
    ['with the head', 'GET / HTTP/1.1\r\nHost: a\r\n'],
    ['with the body', 'POST /desk HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na'],
    ['and sends nothing', ''],
  ])('%s, is told so and loses the place', async (_name, bytes) => {
    await close()
    await open({ headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 })
    expectOurs(await send(bytes), 408)
  })

  it('and asks for nothing more, loses the place', async () => {
    await close()
    await open({ keepAliveTimeout: 50 })
    expect(await send('GET / HTTP/1.1\r\nHost: a\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /)
  })
})

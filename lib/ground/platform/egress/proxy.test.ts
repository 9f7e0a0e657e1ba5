import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { answer, type Behaviour } from './loopback.fixture'
import { type OpenProxy, openProxy } from './proxy'
import { behaving, stopAfterEach } from './visiting.fixture'

// What a browser of ours can reach: it asks a proxy, and the only servers that may be reached are the tests' own on this machine.

stopAfterEach()
const open: OpenProxy[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((proxy) => proxy.close()))
})

const picture = answer('200 OK', ['Content-Type: image/png', 'Set-Cookie: a=b', 'Content-Length: 4'], 'test')
const well: Behaviour = (socket) => socket.end(picture)

async function proxyTo(
  server: Awaited<ReturnType<typeof behaving>>,
  limits = { requests: 5, bytes: 1_000 },
  url = 'http://page.example/here#there',
): Promise<OpenProxy> {
  const page = { url, body: Buffer.from('<p>Test page</p>'), contentType: 'text/html; charset=utf-8' }
  // Every name is the machine of the tests; every address in digits is itself.
  const dialling = { allow: server.allow, resolve: async () => ['127.0.0.1'] }
  const proxy = await openProxy(page, dialling, limits, new AbortController().signal)
  open.push(proxy)
  return proxy
}

/** What is answered to what is said to the proxy. */
async function said(proxy: OpenProxy, words: string, then?: string): Promise<string> {
  const socket = connect(proxy.port, '127.0.0.1')
  let all = ''
  socket.on('data', (piece: Buffer) => {
    if (all === '' && then !== undefined) socket.write(then)
    all += piece.toString('latin1')
  })
  socket.on('error', () => undefined)
  socket.write(words)
  await once(socket, 'close')
  return all
}
const get = (proxy: OpenProxy, url: string, method = 'GET') =>
  said(proxy, `${method} ${url} HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\nConnection: close\r\n\r\n`)

describe('the only way out of a browser', () => {
  it('gives the page as it was fetched, and asks nobody for it again', async () => {
    const server = await behaving(well)
    const proxy = await proxyTo(server)
    expect(proxy.address).toBe('http://page.example/here')
    const given = await get(proxy, proxy.address)
    expect(given).toContain('<p>Test page</p>')
    expect(given).toContain("content-security-policy: script-src 'none'")
    expect(server.asked).toEqual([])
  })

  it('asks for what the page shows, without what tells who looks, and takes no cookie', async () => {
    const server = await behaving(well)
    const proxy = await proxyTo(server)
    const given = await get(proxy, `http://pictures.example:${server.port}/a.png?b=c`)
    expect(given).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(given).toContain('test')
    expect(given.toLowerCase()).not.toContain('set-cookie')
    expect(server.asked[0]).toMatch(/^GET \/a\.png\?b=c HTTP\/1\.1\r\n/)
    expect(server.asked[0]).toContain(`pictures.example:${server.port}`)
    expect(server.asked[0]).not.toContain('secret')
    expect(server.asked[0]).toContain('Suivi (+')
  })

  it.each([
    'http://127.0.0.1:9/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://named.example/',
    'http://named.example:22/',
  ])('leads to no network that may not be asked: %s', async (url) => {
    const server = await behaving(well)
    const proxy = await proxyTo(server)
    expect(await get(proxy, url)).toMatch(/^HTTP\/1\.1 502 /)
    const { host } = new URL(url)
    const tunnel = host.includes(':') && !host.endsWith(']') ? host : `${host}:443`
    expect(await said(proxy, `CONNECT ${tunnel} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1\.1 502 /)
    expect(server.asked).toEqual([])
  })

  it('leads through a tunnel to what may be asked', async () => {
    const server = await behaving(well)
    const proxy = await proxyTo(server)
    const tunnel = `CONNECT pictures.example:${server.port} HTTP/1.1\r\n\r\n`
    const given = await said(proxy, tunnel, 'GET /secure HTTP/1.1\r\n\r\n')
    expect(given).toMatch(/^HTTP\/1\.1 200 Connection established\r\n\r\nHTTP\/1\.1 200 OK/)
    expect(server.asked[0]).toContain('GET /secure')
  })

  it.each([
    ['sends', 'http://pictures.example/', 'POST'],
    ['asks for a file', 'file:///etc/passwd', 'GET'],
    ['asks for something of ours', '/desk', 'GET'],
  ])('refuses who %s', async (_what, url, method) => {
    const server = await behaving(well)
    expect(await get(await proxyTo(server), url, method)).toMatch(/^HTTP\/1\.1 (403|400) /)
    expect(server.asked).toEqual([])
  })

  it('lets no more be asked for than may be', async () => {
    const server = await behaving(well)
    const proxy = await proxyTo(server, { requests: 2, bytes: 1_000 })
    const answers = []
    for (let n = 0; n < 4; n += 1)
      answers.push(await get(proxy, `http://pictures.example:${server.port}/${n}`))
    expect(answers.map((each) => each.slice(9, 12))).toEqual(['200', '200', '403', '403'])
    expect(server.asked).toHaveLength(2)
    expect(proxy.isOver()).toBe(true)
  })

  it('ends everything where more comes than may', async () => {
    const server = await behaving((socket) => {
      socket.write(answer('200 OK', ['Content-Type: image/png']))
      const more = setInterval(() => socket.write(Buffer.alloc(10_000)), 5)
      socket.on('close', () => clearInterval(more))
    })
    const proxy = await proxyTo(server, { requests: 5, bytes: 50_000 })
    const given = await get(proxy, `http://pictures.example:${server.port}/endless`)
    expect(given.length).toBeLessThan(200_000)
    expect(proxy.isOver()).toBe(true)
  })

  it('ends with whoever opened it', async () => {
    const server = await behaving(() => undefined)
    const proxy = await proxyTo(server)
    const waiting = get(proxy, `http://pictures.example:${server.port}/silent`)
    await expect.poll(() => server.asked.length).toBe(1)
    open.length = 0
    await proxy.close()
    expect(await waiting).not.toContain('200 OK')
  })

  it('asks over TLS for what stands on the host of a page that came so', async () => {
    const server = await behaving(well)
    const url = `https://page.example:${server.port}/here`
    const proxy = await proxyTo(server, undefined, url)
    expect(proxy.address).toBe(`http://page.example:${server.port}/here`)
    expect(await get(proxy, `http://page.example:${server.port}/a.png`)).toMatch(/^HTTP\/1\.1 502 /)
    // It was greeted in TLS, of which it understands nothing.
    expect(server.asked[0]?.startsWith('\x16\x03')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { fetchOutside } from './fetch'
import { answer } from './loopback.fixture'
import { behaving, hasty, saying, small, stopAfterEach, to, visited } from './visiting.fixture'

stopAfterEach()

describe('a server that leads on', () => {
  it('is followed three times and no further', async () => {
    const server = await behaving((socket, _text, turn) => socket.end(to(`/${turn}`)))
    const { fault, result } = await visited(server)
    expect(fault).toBe('too-many-hops')
    expect(result.hops).toHaveLength(4)
    expect(server.asked).toHaveLength(4)
  })

  it.each(['301 a', '302 a', '303 a', '307 a', '308 a'])('with %s is followed', async (status) => {
    const server = await behaving((socket, _text, turn) =>
      socket.end(turn === 0 ? to('/there', status) : answer('200 OK', ['Content-Length: 1'], 'x')),
    )
    expect((await visited(server)).result).toMatchObject({ finalUrl: server.at('/there') })
  })

  it('to a server beside it, which nobody allowed, leads nowhere', async () => {
    const secret = await saying(answer('200 OK', [], 'secret'))
    for (const [location, expected] of [
      [secret.at(), 'forbidden-port'],
      [`http://2130706433:${secret.port}/`, 'forbidden-port'],
      [`http://0x7f.1:${secret.port}/`, 'forbidden-port'],
      [`http://127.0.0.2:${secret.port}/`, 'forbidden-address'],
      [`http://[::ffff:127.0.0.1]:${secret.port}/`, 'forbidden-address'],
      [`http://[::1]:${secret.port}/`, 'forbidden-address'],
      [`http://localhost:${secret.port}/`, 'forbidden-port'],
      [`//127.0.0.1:${secret.port}/`, 'forbidden-port'],
      ['http://10.0.0.1/', 'forbidden-address'],
      ['http://169.254.169.254/latest/meta-data/', 'forbidden-address'],
      ['https://[fd00:ec2::254]/', 'forbidden-address'],
    ] as const) {
      const server = await saying(to(location))
      const { fault, result } = await visited(server, { resolve: async () => ['127.0.0.1'] })
      expect([location, fault]).toEqual([location, expected])
      expect(result.hops).toHaveLength(1)
    }
    expect(secret.asked).toEqual([])
  })

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://user:secret@example.org/',
  ])('to %s leads nowhere', async (location) => {
    expect((await visited(await saying(to(location)))).fault).toBe('not-an-address')
  })

  it.each([
    ['without saying where', answer('302 Found', ['Content-Length: 0'])],
    ['to what is no address', to('http://[')],
  ])('%s is a bad answer', async (_what, bytes) => {
    expect((await visited(await saying(bytes))).fault).toBe('bad-answer')
  })

  it('takes nothing along: no referrer, no cookie, no credential', async () => {
    const server = await behaving((socket, _text, turn) =>
      socket.end(
        turn === 0
          ? answer('302 Found', ['Location: /next', 'Set-Cookie: a=b', 'Content-Length: 0'])
          : answer('200 OK', ['Content-Length: 0']),
      ),
    )
    await visited(server)
    expect(server.asked[1]?.replace('/next', '/here')).toBe(server.asked[0])
  })
})

describe('a name', () => {
  it('is resolved once for each connection, and dialled as it was resolved then', async () => {
    const answers = ['127.0.0.1', '10.0.0.1']
    const server = await behaving((socket) => socket.end(to('/again')))
    const asked: string[] = []
    const result = await fetchOutside(`http://name.example:${server.port}/`, {
      allow: server.allow,
      limits: small,
      resolve: async (name) => {
        asked.push(name)
        return [answers[asked.length - 1] ?? '10.0.0.1']
      },
    })
    expect(result).toMatchObject({
      fault: 'forbidden-address',
      url: `http://name.example:${server.port}/again`,
    })
    expect(result.hops.map(({ address }) => address)).toEqual(['127.0.0.1'])
    expect(asked).toEqual(['name.example', 'name.example'])
    expect(server.asked).toHaveLength(1)
  })

  it.each([
    ['nobody knows', () => Promise.reject(new Error('ENOTFOUND')), 'not-resolved'],
    ['has no address', async () => [], 'not-resolved'],
    ['never answers', () => new Promise<never>(() => undefined), 'timed-out'],
  ] as const)('that %s', async (_what, resolve, expected) => {
    const result = await fetchOutside('http://name.example/', { resolve, limits: hasty, allow: [] })
    expect(result).toMatchObject({ fault: expected, hops: [] })
  })
})

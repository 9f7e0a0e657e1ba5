import { describe, expect, it } from 'vitest'
import { fetchOutside } from './fetch'
import { type Identity, selfSigned } from './identity.fixture'
import { answer, loopback } from './loopback.fixture'
import { behaving, hasty, saying, started, stopAfterEach, visited } from './visiting.fixture'

stopAfterEach()

describe('a safe connection', () => {
  const day = 24 * 60 * 60_000
  const secure = (identity: Identity) =>
    started(loopback((socket) => socket.end(answer('200 OK', ['Content-Length: 1'], 'x')), identity))

  it('says who vouches for it', async () => {
    const identity = selfSigned({ addresses: ['127.0.0.1'] })
    const { result } = await visited(await secure(identity), { authorities: identity.cert })
    expect(result).toMatchObject({ status: 200, issuer: 'CN=Test authority, of nobody' })
  })

  it('is by name where it is asked by name, with a dot at its end or without', async () => {
    const identity = selfSigned({ names: ['name.example'] })
    const server = await secure(identity)
    for (const host of ['name.example', 'name.example.', 'NAME.example'])
      expect(
        await fetchOutside(`https://${host}:${server.port}/`, {
          allow: server.allow,
          resolve: async () => ['127.0.0.1'],
          authorities: identity.cert,
        }),
      ).toMatchObject({ status: 200 })
  })

  it.each<[string, Identity, boolean]>([
    ['that nobody vouches for', selfSigned({ addresses: ['127.0.0.1'] }), false],
    ['of another address', selfSigned({ addresses: ['127.0.0.2'] }), true],
    ['of a name alone', selfSigned({ names: ['127.0.0.1'] }), true],
    ['that has run out', selfSigned({ addresses: ['127.0.0.1'], until: new Date(Date.now() - 1_000) }), true],
    [
      'that is not good yet',
      selfSigned({ addresses: ['127.0.0.1'], from: new Date(Date.now() + day) }),
      true,
    ],
  ])('with a certificate %s is none', async (_what, identity, isBelieved) => {
    const server = await secure(identity)
    const { fault } = await visited(server, isBelieved ? { authorities: identity.cert } : {})
    expect(fault).toBe('tls')
    expect(server.asked).toEqual([])
  })

  it('is none where plain words are spoken', async () => {
    const server = await saying(answer('200 OK', [], 'x'))
    const result = await fetchOutside(`https://127.0.0.1:${server.port}/`, { allow: server.allow })
    expect(result).toMatchObject({ fault: 'tls' })
  })

  it('is not waited for without end', async () => {
    const server = await behaving(() => undefined)
    const result = await fetchOutside(`https://127.0.0.1:${server.port}/`, {
      allow: server.allow,
      limits: hasty,
    })
    expect(result).toMatchObject({ fault: 'timed-out' })
  })
})

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchOutside, knownFrom } from './fetch'
import { answer, answering, loopback } from './loopback.fixture'
import { started, stopAfterEach } from './visiting.fixture'

stopAfterEach()

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

describe('a page', () => {
  it('is fetched, with every byte that was said either way', async () => {
    const said = answer('200 OK', ['X-b: 2', 'x-A: 1', 'X-b: 3', 'Content-Length: 5'], 'Words')
    const server = await started(answering(said))
    const fetched = await fetchOutside(server.at('/a%20b?c=d#e'), { allow: server.allow })
    if ('fault' in fetched) throw new Error(fetched.fault)
    expect(text(fetched.decodedBody)).toBe('Words')
    expect(fetched.finalUrl).toBe(server.at('/a%20b?c=d'))
    expect(fetched.hops).toHaveLength(1)
    const [hop] = fetched.hops
    expect(text(hop?.sent ?? new Uint8Array())).toBe(server.asked[0])
    expect(text(hop?.received ?? new Uint8Array())).toBe(said.toString())
    expect(hop?.headers).toEqual([
      ['X-b', '2'],
      ['x-A', '1'],
      ['X-b', '3'],
      ['Content-Length', '5'],
    ])
    expect(hop?.address).toBe('127.0.0.1')
  })

  it('is asked for by a program that says who it is, and nothing else of us', async () => {
    const server = await started(answering(answer('200 OK', [], 'x')))
    await fetchOutside(server.at('/'), { allow: server.allow })
    expect(server.asked[0]?.split('\r\n')).toEqual([
      'GET / HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      'User-Agent: Suivi (+https://suivi.example/about)',
      'Accept: text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5',
      'Accept-Encoding: gzip',
      'Connection: close',
      '',
      '',
    ])
  })

  it('is unpacked once, and kept as it was sent', async () => {
    const packed = gzipSync('Words')
    const server = await started(
      answering(answer('200 OK', ['Content-Encoding: gzip', `Content-Length: ${packed.length}`], packed)),
    )
    const fetched = await fetchOutside(server.at(), { allow: server.allow })
    if ('fault' in fetched) throw new Error(fetched.fault)
    expect(text(fetched.decodedBody)).toBe('Words')
    expect(Buffer.from(fetched.body)).toEqual(packed)
  })

  it('is taken out of its chunks, which the record keeps', async () => {
    const said = answer('200 OK', ['Transfer-Encoding: chunked'], '3\r\nWor\r\n2\r\nds\r\n0\r\n\r\n')
    const server = await started(answering(said))
    const fetched = await fetchOutside(server.at(), { allow: server.allow })
    if ('fault' in fetched) throw new Error(fetched.fault)
    expect(text(fetched.body)).toBe('Words')
    expect(text(fetched.hops[0]?.received ?? new Uint8Array())).toBe(said.toString())
  })

  it('says by what its version is told, and is asked by that at its own address alone', async () => {
    const server = await started(
      loopback((socket, text) =>
        socket.end(
          text.startsWith('GET /old')
            ? answer('301 Moved Permanently', ['Location: /new', 'ETag: "old"', 'Content-Length: 0'])
            : text.includes('If-None-Match: "new"')
              ? answer('304 Not Modified')
              : answer('200 OK', ['ETag: "new"', 'Last-Modified: \x80', 'Content-Length: 2'], 'ok'),
        ),
      ),
    )
    const asking = { allow: server.allow }
    const fetched = await fetchOutside(server.at('/old'), asking)
    if ('fault' in fetched) throw new Error(fetched.fault)
    const known = knownFrom(fetched)
    // What no header may hold is not said again.
    expect(known).toEqual({ url: server.at('/new'), etag: '"new"', lastModified: null })
    const again = await fetchOutside(server.at('/old'), { ...asking, ...(known && { known }) })
    expect('fault' in again && [again.fault, again.status]).toEqual(['status', 304])
    expect(server.asked.map((text) => text.includes('If-None-Match'))).toEqual([false, false, false, true])
  })

  it('is not fetched when whoever asked for it wants it no longer', async () => {
    const server = await started(loopback(() => undefined))
    const ending = new AbortController()
    const fetching = fetchOutside(server.at(), { allow: server.allow, signal: ending.signal })
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    ending.abort(new Error('stopping'))
    await expect(fetching).rejects.toThrow('stopping')
  })
})

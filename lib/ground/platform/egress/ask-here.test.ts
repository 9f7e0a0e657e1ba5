import { describe, expect, it } from 'vitest'
import { onThisMachine } from '@/lib/ground/platform/egress/refused-networks.mjs'
import { askHere } from './ask-here'
import type { OutsideFault } from './fault'
import { answer } from './loopback.fixture'
import { behaving, stopAfterEach } from './visiting.fixture'

stopAfterEach()

const never = new AbortController().signal
const limits = { time: 2_000, size: 10_000 }

describe('an address of a program on this machine', () => {
  it.each([
    ['http://127.0.0.1:8700/clauses', 'http://127.0.0.1:8700/clauses'],
    ['http://127.1.2.3/', 'http://127.1.2.3/'],
    ['http://0x7f.1:8700', 'http://127.0.0.1:8700/'],
    ['http://[::1]:8700/', 'http://[::1]:8700/'],
  ])('%s is one', (text, url) => {
    expect(onThisMachine(text)?.url).toBe(url)
  })

  it.each([
    '',
    'clauses',
    'https://127.0.0.1:8700/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    // A name may lead elsewhere tomorrow.
    'http://localhost:8700/',
    'http://127.0.0.1.nip.example/',
    'http://10.0.0.7/',
    'http://192.168.1.4:8700/',
    'http://169.254.169.254/',
    'http://0.0.0.0:8700/',
    'http://[::]:8700/',
    'http://[::ffff:127.0.0.1]:8700/',
    'http://[fd00::1]/',
    'http://suivi.example/',
    'http://name:word@127.0.0.1:8700/',
    'http://127.0.0.1:8700/#part',
  ])('“%s” is none, and is not dialled', async (text) => {
    expect(onThisMachine(text)).toBeNull()
    expect(await askHere(text, '{}', limits, never)).toEqual({ fault: 'forbidden-address' })
  })
})

describe('asking a program on this machine', () => {
  it('gives it JSON and takes its answer', async () => {
    const server = await behaving((socket) =>
      socket.end(answer('200 OK', ['Content-Type: application/json'], '{"a":1}')),
    )
    const came = await askHere(server.at('/clauses'), '{"text":"é"}', limits, never)
    expect('body' in came && Buffer.from(came.body).toString()).toBe('{"a":1}')
    expect(server.asked[0]).toMatch(/^POST \/clauses HTTP\/1\.1\r\n/)
    expect(server.asked[0]).toContain('Content-Type: application/json')
  })

  it('goes nowhere that an answer leads to', async () => {
    const other = await behaving((socket) => socket.end(answer('200 OK', [], '{}')))
    const server = await behaving((socket) =>
      socket.end(answer('302 Found', [`Location: ${other.at('/')}`, 'Content-Length: 0'])),
    )
    expect(await askHere(server.at('/'), '{}', limits, never)).toEqual({ fault: 'too-many-hops' })
    expect(other.asked).toEqual([])
  })

  it.each<[fault: OutsideFault, bytes: () => Buffer | string | undefined]>([
    ['refused', () => undefined],
    ['status', () => answer('503 Service Unavailable', ['Content-Length: 0'])],
    ['too-large', () => answer('200 OK', [], 'x'.repeat(20_000))],
    ['too-large', () => answer('200 OK', ['Content-Length: 10000'], 'x'.repeat(10_000))],
    ['bad-answer', () => 'no answer of the web'],
  ])('says what came of it: %s', async (fault, bytes) => {
    const server = await behaving((socket) => {
      const said = bytes()
      if (said === undefined) socket.destroy()
      else socket.end(said)
    })
    expect(await askHere(server.at('/'), '{}', limits, never)).toEqual({ fault })
  })

  it('waits no longer than it may, and ends where it is called off', async () => {
    const server = await behaving(() => undefined)
    expect(await askHere(server.at('/'), '{}', { ...limits, time: 100 }, never)).toEqual({
      fault: 'timed-out',
    })
    const off = AbortSignal.timeout(50)
    await expect(askHere(server.at('/'), '{}', limits, off)).rejects.toThrow()
  })
})

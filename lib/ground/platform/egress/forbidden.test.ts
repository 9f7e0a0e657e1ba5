import { Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { judgeAddress, parseAllowed } from '@/lib/ground/platform/egress/refused-networks.mjs'
import { fetchOutside } from './fetch'
import { forbiddenAnswers, forbiddenHosts, notAddresses } from './forbidden.fixture'
import { answer } from './loopback.fixture'
import { saying, stopAfterEach } from './visiting.fixture'

stopAfterEach()
afterEach(() => {
  vi.restoreAllMocks()
})

/** What came of it, and how many connections were begun on the way. */
async function dialled(address: string, resolve: (name: string) => Promise<readonly string[]>) {
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const result = await fetchOutside(address, { allow: [], resolve })
  return { fault: 'fault' in result ? result.fault : null, connections: connect.mock.calls.length }
}
const nobody = () => Promise.reject(new Error('a name was asked for'))

describe('an address that may not be asked', () => {
  it.each(forbiddenHosts.flatMap((host) => [`http://${host}/`, `https://${host}:443/`]))(
    '%s is never dialled',
    async (address) => {
      expect(await dialled(address, nobody)).toEqual({ fault: 'forbidden-address', connections: 0 })
    },
  )

  it.each(forbiddenAnswers)('a name that leads to “%s” is never dialled', async (given) => {
    const { fault, connections } = await dialled('http://name.example/', async () => [given])
    expect({ fault, connections }).toEqual({ fault: 'forbidden-address', connections: 0 })
  })

  it.each(notAddresses)('“%s” is no address of the web', async (address) => {
    expect(await dialled(address, nobody)).toEqual({ fault: 'not-an-address', connections: 0 })
  })

  it.each([22, 25, 81, 5432, 6379, 8080, 65535])('port %i of anybody is never dialled', async (port) => {
    expect(await dialled(`http://8.8.8.8:${port}/`, nobody)).toEqual({
      fault: 'forbidden-port',
      connections: 0,
    })
  })

  it('is counted where it is dialled: the one that may be asked is', async () => {
    const server = await saying(answer('200 OK', [], 'x'))
    const connect = vi.spyOn(Socket.prototype, 'connect')
    const result = await fetchOutside(`http://name.example:${server.port}/`, {
      allow: server.allow,
      resolve: async () => ['10.0.0.1', '127.0.0.1', '::1'],
    })
    expect('fault' in result).toBe(false)
    expect(connect).toHaveBeenCalledTimes(1)
    expect(result.hops.map(({ address }) => address)).toEqual(['127.0.0.1'])
  })
})

describe('the public internet', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '168.63.129.15',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.1',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:4860:4860::8888',
    '2606:4700:4700::1111',
    '2a00:1450::1',
  ])('%s may be asked', (address) => {
    expect(judgeAddress(address, 80, [])).toBeNull()
    expect(judgeAddress(address, 443, [])).toBeNull()
  })
})

describe('networks that an operator allows', () => {
  it.each<[string, string, number, ReturnType<typeof judgeAddress>]>([
    ['10.1.2.0/24', '10.1.2.3', 80, null],
    ['10.1.2.0/24', '10.1.2.3', 443, null],
    ['10.1.2.0/24', '10.1.2.3', 8080, 'forbidden-port'],
    ['10.1.2.0/24', '10.1.3.3', 80, 'forbidden-address'],
    ['10.1.2.0/24:8080', '10.1.2.3', 8080, null],
    ['10.1.2.0/24:8080', '10.1.2.3', 80, 'forbidden-port'],
    ['10.1.2.0/24:8080, 10.1.2.0/24', '10.1.2.3', 80, null],
    ['fd00:7::/48', 'fd00:7::1', 443, null],
    ['fd00:7::/48:8443', 'fd00:7::1', 8443, null],
    ['fd00:7::/48', 'fd00:8::1', 443, 'forbidden-address'],
    ['127.0.0.0/8', '::ffff:127.0.0.1', 80, 'forbidden-address'],
    ['0.0.0.0/0', '::1', 80, 'forbidden-address'],
    ['10.0.0.0/8:8080', '8.8.8.8', 8080, 'forbidden-port'],
    ['8.8.8.8/32:8080', '8.8.8.8', 80, null],
  ])('%s: %s at %i is %s', (list, address, port, expected) => {
    const allowed = parseAllowed(list)
    expect(allowed && judgeAddress(address, port, allowed)).toBe(expected)
  })

  it.each([
    '10.0.0.1',
    '10.0.0.0/33',
    '::/129',
    '10.0.0/8',
    'example.org/8',
    '10.0.0.0/8:0',
    '10.0.0.0/8:65536',
    '10.0.0.0/8:x',
    '10.0.0.0/8;::/0',
  ])('“%s” is no list of networks', (list) => {
    expect(parseAllowed(list)).toBeNull()
  })

  it('may be none', () => {
    expect(parseAllowed(' ')).toEqual([])
  })
})

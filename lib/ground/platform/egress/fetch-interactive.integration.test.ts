import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { ownDatabase } from '../testing'
import { fetchInteractive } from './fetch-interactive'
import { answer, type Loopback, loopback } from './loopback.fixture'

// The only addresses that are asked are those of servers of the test's own on this machine.

await ownDatabase({ seeded: false })
const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function lookAt(paths: Readonly<Record<string, Buffer>>) {
  const server = await loopback((socket, text) =>
    socket.end(paths[text.split(' ')[1] ?? ''] ?? answer('404 Not Found', ['Content-Length: 0'])),
  )
  servers.push(server)
  const host = `${randomUUID()}.example`
  const pace = { limit: { name: randomUUID(), allowances: [{ most: 1, seconds: 600 }] }, patience: 0 }
  const look = (path: string) =>
    fetchInteractive(`http://${host}:${server.port}${path}`, {
      allow: server.allow,
      resolve: async () => ['127.0.0.1'],
      pace,
    })
  const asked = () => server.asked.map((text) => text.split(' ')[1])
  return { look, asked }
}

const page = answer('200 OK', ['Content-Type: text/html', 'Content-Length: 1'], 'x')

it('asks for the page alone, and counts what it leads to within its host as one visit', async () => {
  const { look, asked } = await lookAt({
    '/a': answer('302 Found', ['Location: /b', 'Content-Length: 0']),
    '/b': page,
  })
  expect(await look('/a')).toMatchObject({ status: 200 })
  expect(asked()).toEqual(['/a', '/b'])
})

it('leaves a host alone that was visited a moment ago', async () => {
  const { look, asked } = await lookAt({ '/a': page })
  await look('/a')
  expect(await look('/a')).toMatchObject({ fault: 'later', wait: expect.any(Number) })
  expect(asked()).toEqual(['/a'])
})

it('leaves a host alone for as long as it says', async () => {
  const { look } = await lookAt({
    '/a': answer('503 Service Unavailable', ['Retry-After: 3600', 'Content-Length: 0']),
  })
  expect(await look('/a')).toMatchObject({ fault: 'status', status: 503 })
  const again = await look('/a')
  expect('fault' in again && again.fault).toBe('later')
  expect('wait' in again && (again.wait ?? 0) > 600).toBe(true)
})

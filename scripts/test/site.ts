// For tests of what asks the web: servers of the test's own on this machine, which nothing else is asked beside.
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import {
  answer,
  type Behaviour,
  type Loopback,
  loopback,
} from '@/lib/ground/platform/egress/loopback.fixture'

/** An answer without a body. */
export const empty = (status: string, ...headers: readonly string[]) =>
  answer(status, [...headers, 'Content-Length: 0'])

export const gone = empty('404 Not Found')
export const leadingTo = (place: string, status = '302 Found') => empty(status, `Location: ${place}`)

/** An answer with a page, or with what else its type says. */
export const page = (body: string | Uint8Array, type = 'text/html', ...headers: readonly string[]) =>
  answer('200 OK', [`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`, ...headers], body)

/** A server that answers by path, until the test has ended; what it has not is gone. */
export async function serving(paths: Readonly<Record<string, Buffer | Behaviour>>): Promise<Loopback> {
  const server = await loopback((socket, text, turn) => {
    const said = paths[text.split(' ')[1] ?? ''] ?? gone
    if (typeof said === 'function') said(socket, text, turn)
    else socket.end(said)
  })
  onTestFinished(() => server.close())
  return server
}

/** The same as a site with a name of its own, since rules of a host are remembered by its name, and how it is asked without waiting. */
export async function siteOf(paths: Readonly<Record<string, Buffer | Behaviour>>) {
  const server = await serving(paths)
  const host = `${randomUUID()}.example`
  const pace = { limit: { name: randomUUID(), allowances: [{ most: 1_000, seconds: 600 }] }, patience: 0 }
  const reached = { allow: server.allow, resolve: async () => ['127.0.0.1'], pace }
  return { server, reached, at: (path: string) => `http://${host}:${server.port}${path}` }
}

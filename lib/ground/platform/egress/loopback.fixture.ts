import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { type Allowed, parseAllowed } from '@/lib/ground/platform/egress/refused-networks.mjs'

/** What a server does with a connection on which this was asked; `text` is everything that was sent, `turn` counts from 0. */
export type Behaviour = (socket: Socket, text: string, turn: number) => void

/** A server of the tests' own on this machine, which says what it is told to, byte for byte. */
export type Loopback = {
  readonly port: number
  /** What was sent on each connection. */
  readonly asked: readonly string[]
  /** The address of a path on it. */
  readonly at: (path?: string) => string
  /** Lets this one server be asked. */
  readonly allow: readonly Allowed[]
  readonly close: () => Promise<void>
}

/** Starts a server at 127.0.0.1; with `identity`, one that speaks TLS. */
export async function loopback(
  behave: Behaviour,
  identity?: { readonly key: string; readonly cert: string },
): Promise<Loopback> {
  const asked: string[] = []
  const open = new Set<Socket>()
  const meet = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      // A request is waited for to its end; what is none is answered at once.
      if ('GET '.startsWith(text.slice(0, 4)) && !text.includes('\r\n\r\n')) return
      asked.push(text)
      behave(socket, text, asked.length - 1)
    })
  }
  const server: Server = identity ? createSecureServer({ ...identity }, meet) : createServer(meet)
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    asked,
    at: (path = '/') => `${identity ? 'https' : 'http'}://127.0.0.1:${port}${path}`,
    allow: parseAllowed(`127.0.0.1/32:${port}`) ?? [],
    close: async () => {
      for (const socket of open) socket.destroy()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}

/** The bytes of an answer. What is not said in `headers` is not said. */
export function answer(
  status: string,
  headers: readonly string[] = [],
  body: string | Uint8Array = '',
): Buffer {
  return Buffer.concat([
    Buffer.from([`HTTP/1.1 ${status}`, ...headers, '', ''].join('\r\n'), 'latin1'),
    Buffer.from(body as Uint8Array),
  ])
}

/** A server that answers everything alike, and hangs up. */
export function answering(bytes: Buffer): Promise<Loopback> {
  return loopback((socket) => socket.end(bytes))
}

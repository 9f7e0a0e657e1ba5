import 'server-only'
import { once } from 'node:events'
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type Dialling, dial } from './dial'
import { userAgent } from './fetch'

/** The page that a browser is to show, as it was fetched: it is not fetched again. */
export type GivenPage = { readonly url: string; readonly body: Uint8Array; readonly contentType: string }

/** How much a browser may ask for, and what may come of it in all. */
export type ProxyLimits = { readonly requests: number; readonly bytes: number }

/** What the page may do: show itself, its pictures, its styles and its fonts. */
const POLICY =
  "script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; worker-src 'none'; form-action 'none'"

/** What stands in answers and concerns a connection or a visitor is not handed on. */
const NOT_HANDED_ON = ['set-cookie', 'connection', 'keep-alive', 'alt-svc', 'strict-transport-security']

/** The only way out of a browser of ours. */
export type OpenProxy = {
  readonly port: number
  /** Under which address the page is to be opened: that of what was fetched, over plain HTTP, so that what is asked for can be seen here. */
  readonly address: string
  /** Whether more was asked for than may be. */
  readonly isOver: () => boolean
  readonly close: () => Promise<void>
}

/**
 * Opens a proxy at 127.0.0.1 for one browser that shows one page. Each address that the page names is dialled as everything outside is: looked at in
 * digits where it is dialled, so a network that may not be asked is never connected to.
 *
 * @param signal ends all of it
 */
export async function openProxy(
  page: GivenPage,
  dialling: Dialling,
  limits: ProxyLimits,
  signal: AbortSignal,
): Promise<OpenProxy> {
  const address = plainAddress(page.url)
  const open = new Set<Duplex>()
  const keep = <Stream extends Duplex>(stream: Stream): Stream => {
    open.add(stream)
    stream.on('error', () => stream.destroy()).on('close', () => open.delete(stream))
    return stream
  }
  const count = { requests: 0, bytes: 0 }
  const isOver = () => count.requests > limits.requests || count.bytes > limits.bytes
  const end = () => {
    for (const stream of open) stream.destroy()
  }
  const counted = <Stream extends Duplex | IncomingMessage>(stream: Stream): Stream => {
    stream.on('data', (piece: Buffer) => {
      count.bytes += piece.length
      if (isOver()) end()
    })
    return stream
  }
  const mayAsk = () => {
    count.requests += 1
    return !isOver() && !signal.aborted
  }
  const server = createServer(async (request, response) => {
    if (request.url === address) return giveBack(page, response)
    const url = wantedBy(request, page.url)
    if (!url || !mayAsk()) return response.writeHead(403).end()
    try {
      const { socket } = await dial(url, dialling, signal)
      await handOn(request, response, url, keep(socket), counted)
    } catch {
      if (!response.headersSent) response.writeHead(502)
      response.end()
    }
  })
  server.on('connection', keep)
  server.on('connect', async (request, client) => {
    keep(client)
    const named = `http://${request.url}`
    if (!URL.canParse(named) || !mayAsk()) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    try {
      const { socket } = await dial(new URL(named), dialling, signal)
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      counted(keep(socket)).pipe(client)
      client.pipe(socket)
      client.on('close', () => socket.destroy())
    } catch {
      client.end('HTTP/1.1 502 Bad gateway\r\n\r\n')
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  const { port } = server.address() as AddressInfo
  return {
    ...{ port, address, isOver },
    close: async () => {
      signal.removeEventListener('abort', end)
      end()
      server.close()
      await once(server, 'close')
    },
  }
}

function plainAddress(url: string): string {
  const plain = new URL(url)
  plain.hash = ''
  if (plain.protocol === 'https:') plain.protocol = 'http:'
  return plain.href
}

/** What is asked for of the outside; over TLS where the page came so and the address is on its own host. */
function wantedBy({ method = '', url = '' }: IncomingMessage, page: string): URL | null {
  if (!['GET', 'HEAD'].includes(method) || !URL.canParse(url)) return null
  const wanted = new URL(url)
  if (wanted.protocol !== 'http:') return null
  const own = new URL(page)
  if (own.protocol === 'https:' && wanted.host === new URL(plainAddress(page)).host)
    wanted.protocol = 'https:'
  return wanted
}

function giveBack({ body, contentType }: GivenPage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': contentType, 'content-security-policy': POLICY }).end(body)
}

async function handOn(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  url: URL,
  socket: Duplex,
  counted: (stream: IncomingMessage) => IncomingMessage,
): Promise<void> {
  const asking = ask({
    createConnection: () => socket as never,
    method,
    path: `${url.pathname}${url.search}`,
    headers: {
      host: url.host,
      accept: headers.accept ?? '*/*',
      'user-agent': userAgent(),
      connection: 'close',
    },
  })
  asking.end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  for (const name of NOT_HANDED_ON) delete answer.headers[name]
  response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-security-policy': POLICY })
  counted(answer).pipe(response)
  answer.on('aborted', () => response.destroy())
}

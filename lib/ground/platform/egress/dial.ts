import 'server-only'
import { lookup } from 'node:dns/promises'
import { connect, isIP, type Socket } from 'node:net'
import { connect as secure, type TLSSocket } from 'node:tls'
import { type Allowed, judgeAddress } from '@/lib/ground/platform/egress/refused-networks.mjs'
import { Ended } from './fault'

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>

export type Dialling = {
  readonly allow: readonly Allowed[]
  readonly resolve: Resolve
  /** Certificates (PEM) that vouch for others, in place of those that Node knows. */
  readonly authorities?: string
}

/** A connection to the one address that was looked at and dialled. */
export type Line = { readonly socket: Socket; readonly address: string; readonly issuer: string | null }

/** Of a name with many addresses so many are tried, each for so long, milliseconds, while others are left. */
const MOST_TRIES = 4
const ONE_TRY = 2_500

/** Addresses as the system resolves names, its own list of hosts included. */
export const resolveBySystem: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)

/**
 * Connects to where an address on the web leads. The name is resolved here, once; what is dialled is one of the addresses that came of it, in
 * digits, after it was looked at. So nothing that a name server says a moment later, and no way of writing an address, leads past the check.
 * Of a name with several addresses only those that may be asked are dialled.
 *
 * @throws Ended
 */
export async function dial(url: URL, dialling: Dialling, signal: AbortSignal): Promise<Line> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await resolved(host, dialling.resolve, signal)
  const may = addresses.filter((address) => judgeAddress(address, port, dialling.allow) === null)
  const [first] = addresses
  if (first === undefined) throw new Ended('not-resolved')
  if (may.length === 0) throw new Ended(judgeAddress(first, port, dialling.allow) ?? 'forbidden-address')
  const { socket, address } = await connected(may.slice(0, MOST_TRIES), port, signal)
  if (url.protocol !== 'https:') return { socket, address, issuer: null }
  return { address, ...(await secured(socket, host, dialling.authorities, signal)) }
}

async function resolved(name: string, resolve: Resolve, signal: AbortSignal): Promise<readonly string[]> {
  return await orAborted(signal, async () => {
    try {
      return await resolve(name)
    } catch {
      throw new Ended('not-resolved')
    }
  })
}

async function connected(
  addresses: readonly string[],
  port: number,
  signal: AbortSignal,
): Promise<{ socket: Socket; address: string }> {
  for (const [index, address] of addresses.entries()) {
    const isLast = index === addresses.length - 1
    const clock = isLast ? signal : AbortSignal.any([signal, AbortSignal.timeout(ONE_TRY)])
    const socket = connect({ host: address, port, family: isIP(address) })
    try {
      await opened(socket, 'connect', clock)
      return { socket, address }
    } catch {
      signal.throwIfAborted()
    }
  }
  throw new Ended('refused')
}

async function secured(
  plain: Socket,
  host: string,
  authorities: string | undefined,
  signal: AbortSignal,
): Promise<{ socket: TLSSocket; issuer: string | null }> {
  const socket = secure({
    socket: plain,
    host,
    // A name that ends in a dot is the same name; an address in digits is none.
    ...(isIP(host) ? {} : { servername: host.replace(/\.$/, '') }),
    ...(authorities === undefined ? {} : { ca: authorities }),
    ALPNProtocols: ['http/1.1'],
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  })
  try {
    await opened(socket, 'secureConnect', signal)
  } catch {
    plain.destroy()
    signal.throwIfAborted()
    throw new Ended('tls')
  }
  return { socket, issuer: issuerOf(socket) }
}

/** Waits until it is open; what is not is destroyed. */
async function opened(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<void> {
  // It may fail again while it is taken down, when nobody waits for it any more.
  socket.on('error', () => undefined)
  try {
    await orAborted(
      signal,
      () =>
        new Promise<void>((resolve, reject) => {
          socket.once(event, resolve)
          socket.once('error', reject)
          socket.once('close', () => reject(new Error('closed')))
        }),
    )
  } catch (error) {
    socket.destroy()
    throw error
  }
}

/** Who vouches for a certificate, as the certificate names them: `CN=…, O=…, C=…`. */
function issuerOf(socket: TLSSocket): string | null {
  const { issuer } = socket.getPeerCertificate()
  const parts = (['CN', 'O', 'C'] as const).flatMap((part) =>
    typeof issuer?.[part] === 'string' ? [`${part}=${issuer[part]}`] : [],
  )
  return parts.length > 0 ? parts.join(', ').slice(0, 500) : null
}

/** What comes first: the work, or the end of the time for it. */
export function orAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const end = () => reject(signal.reason)
    if (signal.aborted) return end()
    signal.addEventListener('abort', end, { once: true })
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', end))
  })
}

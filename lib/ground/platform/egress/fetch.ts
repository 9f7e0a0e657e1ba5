import 'server-only'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Allowed, parseAllowed } from '@/lib/ground/platform/egress/refused-networks.mjs'
import { now } from '../clock'
import { env, publicAddress } from '../env'
import { isForAnybody } from '../web-address'
import { type Dialling, dial, type Resolve, resolveBySystem } from './dial'
import { type Exchange, exchange, type HeaderPairs, type Said, valueIn } from './exchange'
import { Ended, type OutsideFault } from './fault'

/** One address that was asked, and its answer: the last one is the page's. */
export type Hop = Exchange & {
  readonly url: string
  /** When it was asked, ISO 8601. */
  readonly at: string
  /** The address that was dialled. */
  readonly address: string
  /** Who vouches for its certificate; null without one. */
  readonly issuer: string | null
}

export type Fetched = {
  readonly hops: readonly Hop[]
  readonly finalUrl: string
  readonly at: string
  readonly status: number
  readonly issuer: string | null
  /** As it was sent, packed where it was; the hash of a payload is taken of this. */
  readonly body: Uint8Array
  /** Unpacked: what a reader of the page gets. */
  readonly decodedBody: Uint8Array
}

export type NotFetched = {
  readonly fault: OutsideFault
  /** Those that answered, up to where it ended. */
  readonly hops: readonly Hop[]
  /** The address at which it ended. */
  readonly url: string
  readonly at: string
  /** With `status`: its number. */
  readonly status: number | null
  /** Seconds after which it may be asked again, where it said so. */
  readonly wait: number | null
}

export type OutsideLimits = {
  /** Milliseconds in which all of it is answered, names and redirects included. */
  readonly time: number
  /** Bytes that may come in all, and bytes of the page once unpacked. */
  readonly size: number
  /** How often it may lead on. */
  readonly hops: number
}

export const outsideLimits: OutsideLimits = { time: 10_000, size: 20 * 1024 * 1024, hops: 3 }

export type FetchOptions = {
  /** Ends it from outside: what was begun is thrown away, and the reason thrown. */
  readonly signal?: AbortSignal
  /** Networks that may be asked beside the public internet; else those of `SUIVI_FETCH_ALLOW`. */
  readonly allow?: readonly Allowed[]
  readonly limits?: OutsideLimits
  /** Asked before each address; what it throws ends the visit. The time that it takes is not counted. */
  readonly before?: (url: URL) => Promise<void>
  readonly resolve?: Resolve
  readonly authorities?: string
  /** What is known from an earlier visit: where nothing changed since, the answer is `status` 304 and no page. */
  readonly known?: Known
  /** What the operator has an address told. */
  readonly told?: Told
}

/** What is sent to an address that the operator or an administrator named, and to no other: nothing of it goes where that leads on, which is asked with GET. */
export type Told = {
  readonly url: string
  /** A form, sent with POST; null where none is. */
  readonly form: string | null
  /** JSON, sent with POST in place of a form. */
  readonly json?: string
  /** Who asks, where the other side wants to know it. */
  readonly authorization: string | null
  /** What else is said of what is sent. */
  readonly headers?: HeaderPairs
}

/** What an address said of the version that it sent (RFC 9110, 13.1): told to that address alone. */
export type Known = {
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
}

/**
 * Fetches what stands at an address that somebody else wrote. The only door by which this program asks an address outside: it dials the public
 * internet alone, on the ports of the web, after looking at the address that is dialled, for each redirect again; it sends no cookie, no
 * credential but one that the operator has an address told, and no referrer, says who asks, and takes in no more than its limits. Whatever the other side does is an answer or a fault
 * (`fault.ts`), never an error.
 */
export async function fetchOutside(
  address: string,
  options: FetchOptions = {},
): Promise<Fetched | NotFetched> {
  const limits = options.limits ?? outsideLimits
  const hops: Hop[] = []
  let at = now().toISOString()
  let url = address
  try {
    const clock = stopwatch(limits.time, options.signal)
    for (;;) {
      const asked = askable(url)
      url = asked.href
      await options.before?.(asked)
      at = now().toISOString()
      const hop = await clock((signal) => ask(asked, at, options, limits.size - sizeOf(hops), signal))
      hops.push(hop)
      const next = leadsTo(hop)
      if (next === null) return await arrived(hops, hop, limits)
      if (hops.length > limits.hops) throw new Ended('too-many-hops')
      url = next
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    const last = hops.at(-1)
    return {
      fault: error.fault,
      hops,
      url,
      at,
      status: error.fault === 'status' ? (last?.status ?? null) : null,
      wait: error.wait,
    }
  }
}

/** Who asks, and where to complain: the page that says whose site it is, with its contact. */
export function userAgent(): string {
  return `Suivi (+${publicAddress('/about')})`
}

/** Runs parts of a visit that may together take so long. A part that takes longer ends with `timed-out`. */
function stopwatch(milliseconds: number, outer: AbortSignal | undefined) {
  let left = milliseconds
  return async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    outer?.throwIfAborted()
    const clock = AbortSignal.timeout(Math.max(0, left))
    const began = performance.now()
    try {
      return await work(outer ? AbortSignal.any([outer, clock]) : clock)
    } catch (error) {
      outer?.throwIfAborted()
      if (clock.aborted) throw new Ended('timed-out')
      throw error
    } finally {
      left -= Math.ceil(performance.now() - began)
    }
  }
}

/** @throws Ended where it is none on the web, or holds what only its owner should know */
function askable(text: string): URL {
  if (!URL.canParse(text)) throw new Ended('not-an-address')
  const url = new URL(text)
  if (!['http:', 'https:'].includes(url.protocol)) throw new Ended('not-an-address')
  if (!isForAnybody(url)) throw new Ended('not-an-address')
  url.hash = ''
  return url
}

async function ask(
  url: URL,
  at: string,
  options: FetchOptions,
  most: number,
  signal: AbortSignal,
): Promise<Hop> {
  const dialling: Dialling = {
    allow: options.allow ?? allowedByOperator(),
    resolve: options.resolve ?? resolveBySystem,
    ...(options.authorities === undefined ? {} : { authorities: options.authorities }),
  }
  const { socket, address, issuer } = await dial(url, dialling, signal)
  return {
    ...(await exchange(socket, url, saidTo(url, options), most, signal)),
    url: url.href,
    at,
    address,
    issuer,
  }
}

function allowedByOperator(): readonly Allowed[] {
  return parseAllowed(env().SUIVI_FETCH_ALLOW ?? '') ?? []
}

function saidTo(url: URL, { known, told }: FetchOptions): Said {
  const headers = [...headersFor(url), ...knownOf(url, known)]
  if (told?.url !== url.href) return { headers }
  const { form, json, authorization } = told
  const sent = json ?? form
  return {
    headers: [
      ...headers.map(([name, value]) => [name, name === 'Accept' ? 'application/json' : value] as const),
      ...(authorization === null ? [] : [['Authorization', authorization] as const]),
      ...(told.headers ?? []),
      ...(sent === null
        ? []
        : ([
            ['Content-Type', json === undefined ? 'application/x-www-form-urlencoded' : 'application/json'],
            ['Content-Length', String(Buffer.byteLength(sent))],
          ] as const)),
    ],
    ...(sent === null ? {} : { body: sent }),
  }
}

/** Everything that is said of us and of what we take. */
function headersFor(url: URL): HeaderPairs {
  return [
    ['Host', url.host],
    ['User-Agent', userAgent()],
    ['Accept', 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5'],
    ['Accept-Encoding', 'gzip'],
    ['Connection', 'close'],
  ]
}

/** By which a server tells whether the page is another than the one that is known. */
function knownOf(url: URL, known: Known | undefined): HeaderPairs {
  if (known?.url !== url.href) return []
  const said = [
    ['If-None-Match', known.etag],
    ['If-Modified-Since', known.lastModified],
  ] as const
  return said.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

/** What a page that was fetched said of its version; null where it said nothing that can be said again. */
export function knownFrom({ hops, finalUrl }: Pick<Fetched, 'hops' | 'finalUrl'>): Known | null {
  const headers = hops.at(-1)?.headers ?? []
  const said = (name: string) => {
    const value = valueIn(headers, name)
    return value !== undefined && /^[\x20-\x7e]{1,300}$/.test(value) ? value : null
  }
  const [etag, lastModified] = [said('etag'), said('last-modified')]
  return etag === null && lastModified === null ? null : { url: finalUrl, etag, lastModified }
}

function sizeOf(hops: readonly Hop[]): number {
  return hops.reduce((sum, { received }) => sum + received.length, 0)
}

/** Where an answer leads on to; null where it is the last. */
function leadsTo({ url, status, headers }: Hop): string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  const location = valueIn(headers, 'location')
  if (location === undefined || !URL.canParse(location, url)) throw new Ended('bad-answer')
  return new URL(location, url).href
}

async function arrived(hops: readonly Hop[], last: Hop, limits: OutsideLimits): Promise<Fetched> {
  const { status, url, at, issuer, body, headers } = last
  if (status < 200 || status > 299)
    throw new Ended('status', secondsUntil(valueIn(headers, 'retry-after'), at))
  const decodedBody = await unpacked(body, headers, limits.size)
  return { hops, finalUrl: url, at, status, issuer, body, decodedBody }
}

/** What `Retry-After` says (RFC 9110, 10.2.3): seconds, or a date. */
function secondsUntil(said: string | undefined, at: string): number | null {
  if (said === undefined) return null
  if (/^\d{1,9}$/.test(said)) return Number(said)
  const seconds = Math.ceil((Date.parse(said) - Date.parse(at)) / 1_000)
  return Number.isNaN(seconds) ? null : Math.max(0, seconds)
}

const unzip = promisify(gunzip) as (
  bytes: Uint8Array,
  options: { maxOutputLength: number },
) => Promise<Buffer>

async function unpacked(body: Uint8Array, headers: HeaderPairs, most: number): Promise<Uint8Array> {
  const codings = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length === 0 || body.length === 0) return body
  // One wrapping was asked for; several are made to be opened for ever.
  if (codings.length > 1 || !['gzip', 'x-gzip'].includes(codings[0] ?? '')) throw new Ended('coding')
  try {
    return await unzip(body, { maxOutputLength: most })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Ended(isTooLarge ? 'too-large' : 'bad-answer')
  }
}

import 'server-only'
import { randomUUID, subtle } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { valueIn } from './exchange'
import { type Hop, userAgent } from './fetch-outside'

type Field = readonly [name: string, value: string]
type Kind = 'warcinfo' | 'request' | 'response' | 'metadata'

const pack = promisify(gzip) as (bytes: Uint8Array) => Promise<Buffer>

/**
 * The record of a visit, as other programs read and replay it (WARC 1.1, ISO 28500:2017): who asked; each request and each answer, byte for byte
 * as they went over the line; and of each, where it was led from and who vouches for its certificate. Each record is packed by itself, so that
 * one can be read without the others, and several visits stand one after the other in one file.
 */
export async function warcOf({ hops }: { readonly hops: readonly Hop[] }): Promise<Uint8Array> {
  const info = newId()
  const first = hops[0]?.at ?? new Date(0).toISOString()
  const records = await Promise.all([
    recordOf('warcinfo', first, [['WARC-Record-ID', info], ...fieldsKind], fieldsBlock(aboutUs())),
    ...(await Promise.all(hops.map((hop, index) => recordsOf(hop, hops.slice(0, index), info)))).flat(),
  ])
  return Buffer.concat(records)
}

const fieldsKind: readonly Field[] = [['Content-Type', 'application/warc-fields']]

function aboutUs(): readonly Field[] {
  return [
    ['software', 'Suivi'],
    ['format', 'WARC File Format 1.1'],
    ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
    ['http-header-user-agent', userAgent()],
  ]
}

async function recordsOf(hop: Hop, before: readonly Hop[], info: string): Promise<Buffer[]> {
  const [response, request] = [newId(), newId()]
  const of: readonly Field[] = [
    ['WARC-Warcinfo-ID', info],
    ['WARC-Target-URI', hop.url],
  ]
  const line: readonly Field[] = [['WARC-IP-Address', hop.address]]
  return await Promise.all([
    recordOf(
      'response',
      hop.at,
      [
        ['WARC-Record-ID', response],
        ...of,
        ...line,
        ['Content-Type', 'application/http; msgtype=response'],
        ...(await payloadDigest(hop)),
      ],
      hop.received,
    ),
    recordOf(
      'request',
      hop.at,
      [
        ['WARC-Record-ID', request],
        ...of,
        ...line,
        ['WARC-Concurrent-To', response],
        ['Content-Type', 'application/http; msgtype=request'],
      ],
      hop.sent,
    ),
    recordOf(
      'metadata',
      hop.at,
      [['WARC-Record-ID', newId()], ...of, ['WARC-Concurrent-To', response], ...fieldsKind],
      fieldsBlock(cameBy(hop, before)),
    ),
  ])
}

/** How one came to an address, in the words of the format: `R` for each redirect on the way. */
function cameBy({ issuer }: Hop, before: readonly Hop[]): readonly Field[] {
  const from = before.at(-1)?.url
  return [
    ['hopsFromSeed', 'R'.repeat(before.length)],
    ...(from === undefined ? [] : [['via', from] as const]),
    ...(issuer === null ? [] : [['certificate-issuer', issuer] as const]),
  ]
}

/** Of what came in chunks none is said: readers of the format take it with the chunks' marks, or without them. */
async function payloadDigest({ headers, body }: Hop): Promise<readonly Field[]> {
  if (valueIn(headers, 'transfer-encoding') !== undefined) return []
  return [['WARC-Payload-Digest', await digest(body)]]
}

async function recordOf(
  kind: Kind,
  at: string,
  fields: readonly Field[],
  block: Uint8Array,
): Promise<Buffer> {
  const head = linesOf([
    ['WARC-Type', kind],
    ['WARC-Date', at],
    ...fields,
    ['WARC-Block-Digest', await digest(block)],
    ['Content-Length', String(block.length)],
  ])
  return await pack(Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), block, Buffer.from('\r\n\r\n')]))
}

function fieldsBlock(fields: readonly Field[]): Buffer {
  return Buffer.from(linesOf(fields))
}

/** A line each; what somebody else wrote cannot begin another. */
function linesOf(fields: readonly Field[]): string {
  return fields.map(([name, value]) => `${name}: ${value.replace(/\p{Cc}/gu, ' ')}\r\n`).join('')
}

/** Off the thread that answers people: twenty megabytes take a while. */
async function digest(bytes: Uint8Array): Promise<string> {
  return `sha256:${Buffer.from(await subtle.digest('SHA-256', bytes)).toString('hex')}`
}

function newId(): string {
  return `<urn:uuid:${randomUUID()}>`
}

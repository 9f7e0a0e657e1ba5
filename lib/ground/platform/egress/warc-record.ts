import 'server-only'
import { randomUUID, subtle } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** A line of a record's head, or of a block that is made of lines. */
export type RecordField = readonly [name: string, value: string]

type Kind = 'warcinfo' | 'request' | 'response' | 'metadata'

/** What a block of lines says of itself. */
export const FIELDS_KIND: RecordField = ['Content-Type', 'application/warc-fields']

const pack = promisify(gzip) as (bytes: Uint8Array) => Promise<Buffer>

/**
 * A record of a WARC file, packed by itself.
 *
 * @param at when, an ISO string
 * @param fields what its head says besides kind, time, hash and length
 */
export async function recordOf(
  kind: Kind,
  at: string,
  fields: readonly RecordField[],
  block: Uint8Array,
): Promise<Buffer> {
  const head = linesOf([
    ['WARC-Type', kind],
    ['WARC-Date', at],
    ...fields,
    ['WARC-Block-Digest', await digestOf(block)],
    ['Content-Length', String(block.length)],
  ])
  return await pack(Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), block, Buffer.from('\r\n\r\n')]))
}

/** The block of a record that consists of lines. */
export function fieldsBlock(fields: readonly RecordField[]): Buffer {
  return Buffer.from(linesOf(fields))
}

/** A line each; what somebody else wrote cannot begin another. */
function linesOf(fields: readonly RecordField[]): string {
  return fields.map(([name, value]) => `${name}: ${value.replace(/\p{Cc}/gu, ' ')}\r\n`).join('')
}

/** Off the thread that answers people: twenty megabytes take a while. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  return `sha256:${Buffer.from(await subtle.digest('SHA-256', bytes)).toString('hex')}`
}

/** A name that no other record has. */
export function newRecordId(): string {
  return `<urn:uuid:${randomUUID()}>`
}

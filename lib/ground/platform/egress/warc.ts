import 'server-only'
import { valueIn } from './exchange'
import { type Hop, userAgent } from './fetch'
import { digestOf, FIELDS_KIND, fieldsBlock, newRecordId, type RecordField, recordOf } from './warc-record'

/**
 * The record of a visit, as other programs read and replay it (WARC 1.1, ISO 28500:2017): who asked; each request and each answer, byte for byte
 * as they went over the line; and of each, where it was led from and who vouches for its certificate. Each record is packed by itself, so that
 * one can be read without the others, and several visits stand one after the other in one file.
 */
export async function warcOf({ hops }: { readonly hops: readonly Hop[] }): Promise<Uint8Array> {
  const info = newRecordId()
  const about = fieldsBlock([...FORMAT, ['http-header-user-agent', userAgent()]])
  const first = hops[0]?.at ?? new Date(0).toISOString()
  const records = await Promise.all([
    recordOf('warcinfo', first, [['WARC-Record-ID', info], FIELDS_KIND], about),
    ...(await Promise.all(hops.map((hop, index) => recordsOf(hop, hops.slice(0, index), info)))).flat(),
  ])
  return Buffer.concat(records)
}

/** What the first record of a file says of every file of ours. */
export const FORMAT: readonly RecordField[] = [
  ['software', 'Suivi'],
  ['format', 'WARC File Format 1.1'],
  ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
]

async function recordsOf(hop: Hop, before: readonly Hop[], info: string): Promise<Buffer[]> {
  const [response, request] = [newRecordId(), newRecordId()]
  const of: readonly RecordField[] = [
    ['WARC-Warcinfo-ID', info],
    ['WARC-Target-URI', hop.url],
  ]
  const line: readonly RecordField[] = [['WARC-IP-Address', hop.address]]
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
      [['WARC-Record-ID', newRecordId()], ...of, ['WARC-Concurrent-To', response], FIELDS_KIND],
      fieldsBlock(cameBy(hop, before)),
    ),
  ])
}

/** How one came to an address, in the words of the format: `R` for each redirect on the way. */
function cameBy({ issuer }: Hop, before: readonly Hop[]): readonly RecordField[] {
  const from = before.at(-1)?.url
  return [
    ['hopsFromSeed', 'R'.repeat(before.length)],
    ...(from === undefined ? [] : [['via', from] as const]),
    ...(issuer === null ? [] : [['certificate-issuer', issuer] as const]),
  ]
}

/** Of what came in chunks none is said: readers of the format take it with the chunks' marks, or without them. */
async function payloadDigest({ headers, body }: Hop): Promise<readonly RecordField[]> {
  if (valueIn(headers, 'transfer-encoding') !== undefined) return []
  return [['WARC-Payload-Digest', await digestOf(body)]]
}

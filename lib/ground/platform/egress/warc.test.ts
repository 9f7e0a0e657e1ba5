import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { type Fetched, fetchOutside } from './fetch'
import { answer, type Loopback } from './loopback.fixture'
import { behaving, stopAfterEach } from './visiting.fixture'
import { warcOf } from './warc'

stopAfterEach()
let server: Loopback | undefined

const packed = gzipSync('Words of a page, ﻢﺛﺎﻟ')
const moved = answer('301 Moved', ['Location: /page', 'X-b: 1', 'x-A: 2', 'X-b: 3', 'Content-Length: 0'])
const answers = {
  plain: answer('200 OK', ['content-TYPE: text/html', 'Content-Length: 5'], 'Words'),
  packed: answer('200 Fine', ['Content-Encoding: gzip', `Content-Length: ${packed.length}`], packed),
  chunked: answer('200 OK', ['Transfer-Encoding: chunked'], '3;a=b\r\nWor\r\n2\r\nds\r\n0\r\n\r\n'),
  bytes: answer(
    '200 OK',
    ['Content-Type: image/x-test'],
    Buffer.from(Array.from({ length: 1024 }, (_, n) => n % 256)),
  ),
  warcInside: answer('200 OK', ['Content-Length: 28'], '\r\n\r\nWARC/1.1\r\nWARC-Type: x\r\n'),
}

/** A visit that is led on once, to one of the answers. */
async function visited(last: Buffer): Promise<Fetched> {
  server = await behaving((socket, _text, turn) => socket.end(turn === 0 ? moved : last))
  const fetched = await fetchOutside(server.at('/from?a=b%20c'), { allow: server.allow })
  if ('fault' in fetched) throw new Error(fetched.fault)
  return fetched
}

type Parsed = { fields: [string, string][]; block: Buffer }

/** Reads the format from its own description, without our writer: members, head, so many bytes, two ends of lines. */
function reparsed(file: Uint8Array): Parsed[] {
  const bytes = gunzipSync(file)
  const records: Parsed[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n\r\n', at)
    const [version, ...lines] = bytes.toString('utf8', at, end).split('\r\n')
    expect(version).toBe('WARC/1.1')
    const fields = lines.map((line): [string, string] => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)]
    })
    const length = Number(fields.find(([name]) => name === 'Content-Length')?.[1])
    const block = bytes.subarray(end + 4, end + 4 + length)
    expect(bytes.toString('latin1', end + 4 + length, end + 8 + length)).toBe('\r\n\r\n')
    records.push({ fields, block })
    at = end + 8 + length
  }
  return records
}
const field = ({ fields }: Parsed, name: string) => fields.find(([one]) => one === name)?.[1]
const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

describe.each(Object.entries(answers))('the record of a visit that ends %s', (name, last) => {
  it('holds every byte that was said, and hashes of it, as the format says', async () => {
    const fetched = await visited(last)
    const records = reparsed(await warcOf(fetched))
    expect(records.map((record) => field(record, 'WARC-Type'))).toEqual([
      'warcinfo',
      ...['response', 'request', 'metadata'],
      ...['response', 'request', 'metadata'],
    ])
    const of = (kind: string) => records.filter((record) => field(record, 'WARC-Type') === kind)
    expect(of('response').map(({ block }) => block)).toEqual([moved, last])
    expect(of('request').map(({ block }) => block.toString())).toEqual(server?.asked)
    for (const record of records) expect(field(record, 'WARC-Block-Digest')).toBe(sha256(record.block))
    expect(of('response').map((record) => field(record, 'WARC-Payload-Digest'))).toEqual([
      sha256(Buffer.alloc(0)),
      name === 'chunked' ? undefined : sha256(fetched.body),
    ])
  })

  it('is read by the library that archives of the web use', async () => {
    const fetched = await visited(last)
    const read = []
    for await (const record of new WARCParser([await warcOf(fetched)], { keepHeadersCase: true })) {
      const content = Buffer.from(await record.readFully(true))
      read.push({
        kind: record.warcType,
        url: record.warcTargetURI,
        status: record.httpHeaders?.statusCode,
        content,
      })
    }
    const responses = read.filter(({ kind }) => kind === 'response')
    expect(responses.map(({ url, status }) => [url, status])).toEqual([
      [server?.at('/from?a=b%20c'), 301],
      [server?.at('/page'), 200],
    ])
    expect(responses[1]?.content).toEqual(Buffer.from(fetched.decodedBody))
    expect(read.filter(({ kind }) => kind === 'request')).toHaveLength(2)
  })
})

describe('the record of a visit', () => {
  it('says who asked, how one came there, when, and which address was dialled', async () => {
    const fetched = await visited(answers.plain)
    const [info, first, request, , second, , last] = reparsed(await warcOf(fetched))
    if (!info || !first || !request || !second || !last) throw new Error('records are missing')
    expect(info.block.toString()).toContain(
      'http-header-user-agent: Suivi (+https://suivi.example/about)\r\n',
    )
    expect(field(first, 'WARC-Date')).toBe(fetched.hops[0]?.at)
    expect(field(first, 'WARC-IP-Address')).toBe('127.0.0.1')
    expect(field(first, 'WARC-Warcinfo-ID')).toBe(field(info, 'WARC-Record-ID'))
    expect(field(request, 'WARC-Concurrent-To')).toBe(field(first, 'WARC-Record-ID'))
    expect(field(last, 'WARC-Concurrent-To')).toBe(field(second, 'WARC-Record-ID'))
    expect(last.block.toString()).toBe(`hopsFromSeed: R\r\nvia: ${server?.at('/from?a=b%20c')}\r\n`)
  })

  it('takes no line from whoever vouches for a certificate', async () => {
    const fetched = await visited(answers.plain)
    const hops = fetched.hops.map((hop) => ({ ...hop, issuer: 'CN=a\r\nvia: http://b/\r\n\r\nWARC/1.1' }))
    const records = reparsed(await warcOf({ hops }))
    expect(records).toHaveLength(7)
    expect(records[3]?.block.toString()).toBe(
      'hopsFromSeed: \r\ncertificate-issuer: CN=a  via: http://b/    WARC/1.1\r\n',
    )
  })
})

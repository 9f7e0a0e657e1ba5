import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a storage does in place of answering; `pass` has it answer. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => 'pass' | 'done'

/** A storage of the tests' own on this machine: of S3 what we ask, with the signature looked at as its documents say. */
export type Storage = {
  readonly settings: {
    readonly endpoint: string
    readonly bucket: string
    readonly region: string
    readonly keyId: string
    readonly secret: string
  }
  /** Files by their keys. */
  readonly files: Map<string, Buffer>
  /** What was asked: `PUT <key>`. */
  readonly asked: string[]
  misbehave: Misbehaviour
  readonly close: () => Promise<void>
}

const bucket = 'test-files'
const region = 'test-region-1'
const [keyId, secret] = ['a-test-key', 'a test secret that opens nothing']

/** Starts one at 127.0.0.1, under a path of its own. */
export async function storage(): Promise<Storage> {
  const files = new Map<string, Buffer>()
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces)
    const key = new RegExp(`^/there/${bucket}/([0-9a-f]{64})$`).exec(request.url ?? '')?.[1] ?? ''
    asked.push(`${request.method} ${key}`)
    if (made.misbehave(request, response) === 'done') return
    if (key === '' || !isSigned(request, body)) return response.writeHead(403).end('<Error/>')
    answer(request.method ?? '', key, body, files, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const made: Storage = {
    settings: { endpoint: `http://127.0.0.1:${port}/there/`, bucket, region, keyId, secret },
    ...{ files, asked },
    misbehave: () => 'pass',
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return made
}

function answer(
  method: string,
  key: string,
  body: Buffer,
  files: Map<string, Buffer>,
  response: ServerResponse,
) {
  const file = files.get(key)
  if (method === 'PUT') files.set(key, body)
  if (method === 'DELETE') files.delete(key)
  if (method === 'PUT') return response.writeHead(200).end()
  if (method === 'DELETE') return response.writeHead(204).end()
  if (!file) return response.writeHead(404).end()
  response.writeHead(200, { 'content-length': file.length })
  return response.end(method === 'HEAD' ? undefined : file)
}

/** Whether a request bears our signature, version 4: made anew from what came, and never by what made it. */
function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      String(headers.authorization),
    )
  if (!match) return false
  const [, id, day = '', where = '', names = '', signature] = match
  const date = String(headers['x-amz-date'])
  const hash = String(headers['x-amz-content-sha256'])
  if (id !== keyId || where !== region || !date.startsWith(day)) return false
  if (hash !== createHash('sha256').update(body).digest('hex')) return false
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.split(';').includes(name)))
    return false
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, url, '', lines.join(''), names, hash].join('\n')
  const scope = `${day}/${where}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  )
  const mac = (key: string | Buffer, words: string) => createHmac('sha256', key).update(words).digest()
  const key = mac(mac(mac(mac(`AWS4${secret}`, day), where), 's3'), 'aws4_request')
  return mac(key, text).toString('hex') === signature
}

import 'server-only'
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { StorageFault } from './storage-fault'

/** Where files are kept by the protocol of S3: whose it is, and with which key. Its address is the operator's own, never one that somebody wrote. */
export type BucketSettings = {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

/** The storage that the surroundings name; null where they name none. */
export function bucketIn({
  SUIVI_STORE_ENDPOINT: endpoint,
  SUIVI_STORE_BUCKET: bucket,
  SUIVI_STORE_REGION: region = 'us-east-1',
  SUIVI_STORE_KEY_ID: keyId,
  SUIVI_STORE_SECRET: secret,
}: Readonly<Partial<Record<`SUIVI_STORE_${string}`, string | undefined>>>): Bucket | null {
  if (!endpoint || !bucket || !keyId || !secret) return null
  return new Bucket({ endpoint, bucket, region, keyId, secret })
}

/** How often something is asked again that may pass, and after how long at first, in milliseconds; and how long nothing may come. */
export type BucketPatience = { readonly tries: number; readonly pause: number; readonly silence: number }

const PATIENCE: BucketPatience = { tries: 3, pause: 250, silence: 15_000 }

/** Files by their SHA-256, at `<endpoint>/<bucket>/<sha256>`. */
export class Bucket {
  readonly #settings: BucketSettings
  readonly #patience: BucketPatience

  constructor(settings: BucketSettings, patience: BucketPatience = PATIENCE) {
    this.#settings = settings
    this.#patience = patience
  }

  /**
   * Puts a file, and looks whether it is there. The storage is told the hash that it is signed with, and refuses any other bytes.
   *
   * @throws StorageFault
   */
  async put(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#done('PUT', sha256, bytes)
    const { headers } = await this.#done('HEAD', sha256)
    if (headers.get('content-length') !== String(bytes.byteLength)) throw new StorageFault('damaged')
  }

  /**
   * A file in pieces, as they come. The last one comes once the whole has the hash.
   *
   * @throws StorageFault
   */
  async *get(sha256: string): AsyncGenerator<Uint8Array> {
    const waiting = this.#waiting()
    try {
      const answer = await this.#answer('GET', sha256, undefined, waiting)
      const hash = createHash('sha256')
      let last: Uint8Array | null = null
      for await (const piece of piecesOf(answer)) {
        // Whoever reads may take as long as they like.
        waiting.end()
        hash.update(piece)
        if (last) yield last
        last = piece
        waiting.goesOn()
      }
      if (hash.digest('hex') !== sha256) throw new StorageFault('damaged')
      if (last) yield last
    } catch (error) {
      throw faultOf(error)
    } finally {
      waiting.end()
    }
  }

  /** Destroys a file; one that is not there is no fault. @throws StorageFault */
  async remove(sha256: string): Promise<void> {
    try {
      await this.#done('DELETE', sha256)
    } catch (error) {
      if (!(error instanceof StorageFault) || error.code !== 'missing') throw error
    }
  }

  /** Asks, and takes the answer to its end. */
  async #done(method: string, sha256: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
    const waiting = this.#waiting()
    try {
      const answer = await this.#answer(method, sha256, body, waiting)
      await answer.arrayBuffer()
      return answer
    } catch (error) {
      throw faultOf(error)
    } finally {
      waiting.end()
    }
  }

  /** The answer to a question, asked again where what stands in the way may pass. */
  async #answer(
    method: string,
    sha256: string,
    body: Uint8Array<ArrayBuffer> | undefined,
    waiting: Waiting,
  ): Promise<Response> {
    for (let tried = 1; ; tried += 1) {
      waiting.goesOn()
      try {
        return await this.#once(method, sha256, body, waiting.signal)
      } catch (error) {
        const fault = faultOf(error)
        if (fault.code !== 'away' || tried >= this.#patience.tries || waiting.signal.aborted) throw fault
        await pause(this.#patience.pause * 2 ** (tried - 1))
      }
    }
  }

  async #once(
    method: string,
    sha256: string,
    body: Uint8Array<ArrayBuffer> | undefined,
    signal: AbortSignal,
  ): Promise<Response> {
    const { endpoint, bucket, region, keyId, secret } = this.#settings
    const signed = await new AwsV4Signer({
      method,
      url: `${endpoint.replace(/\/+$/, '')}/${bucket}/${sha256}`,
      headers: { 'x-amz-content-sha256': body ? sha256 : NOTHING },
      service: 's3',
      ...{ region, accessKeyId: keyId, secretAccessKey: secret },
    }).sign()
    const answer = await fetch(signed.url, {
      method,
      headers: signed.headers,
      redirect: 'error',
      signal,
      ...(body && { body }),
    })
    if (answer.ok) return answer
    await answer.body?.cancel()
    throw new StorageFault(codeOf(answer.status))
  }

  /** A signal that aborts where nothing comes for too long. */
  #waiting(): Waiting {
    const controller = new AbortController()
    const stop = () => controller.abort(new StorageFault('away'))
    let timer = setTimeout(stop, this.#patience.silence)
    return {
      signal: controller.signal,
      goesOn: () => {
        clearTimeout(timer)
        timer = setTimeout(stop, this.#patience.silence)
      },
      end: () => clearTimeout(timer),
    }
  }
}

type Waiting = { readonly signal: AbortSignal; readonly goesOn: () => void; readonly end: () => void }

const NOTHING = createHash('sha256').digest('hex')

function codeOf(status: number) {
  if (status === 404) return 'missing'
  return status >= 500 || status === 429 ? 'away' : 'refused'
}

/** What the network or the answer was broken by is that it is away. */
function faultOf(error: unknown): StorageFault {
  return error instanceof StorageFault ? error : new StorageFault('away')
}

async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body) yield* body as unknown as AsyncIterable<Uint8Array>
}

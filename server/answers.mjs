// Whole answers of cached pages, ready to send: a page that nobody has changed goes out without asking Next again. An expiry of
// whatever tag forgets them all, so an answer is never older than what is published.
import { encodingFor } from './compression.mjs'
import { expiries } from './page-cache.mjs'

const mostBytes = 64 * 1024 * 1024

/** What an answer takes beside its body, roughly: its address, its headers and its place in the table. Anybody can ask for as many empty ones as they like. */
export const bytesOfEach = 2 * 1024

export class Answers {
  /** @type {Map<string, { asOf: number, status: number, headers: [string, any][], body: Buffer }>} */
  #kept = new Map()
  #bytes = 0
  #mostBytes

  /** @param {number} most how many bytes are kept; those asked for least recently go first */
  constructor(most = mostBytes) {
    this.#mostBytes = most
  }

  /**
   * Sends what is kept for a request.
   *
   * @returns {boolean} whether it did
   */
  send(request, response) {
    const key = keyOf(request)
    const answer = key && this.#kept.get(key)
    if (!answer) return false
    this.#kept.delete(key)
    if (answer.asOf !== expiries()) {
      this.#bytes -= sizeOf(answer)
      return false
    }
    this.#kept.set(key, answer)
    for (const [name, value] of answer.headers) response.setHeader(name, value)
    const known = request.headers['if-none-match']
    if (known !== undefined && known === response.getHeader('etag')) {
      for (const name of ['content-length', 'content-encoding', 'content-type']) response.removeHeader(name)
      response.writeHead(304).end()
      return true
    }
    response.writeHead(answer.status).end(request.method === 'HEAD' ? undefined : answer.body)
    return true
  }

  /**
   * Keeps an answer that came from Next's cache of pages, which holds nothing older than the newest expiry. One that was just
   * rendered may be older, however late it was asked for: Next hands a rendering under way to everybody who asks meanwhile.
   *
   * @param {number} asOf `expiries()` when the request came in: what was rendered from an older state is not kept
   */
  keep(request, response, body, asOf) {
    const key = request.method === 'GET' && keyOf(request)
    const isPage = response.getHeader('x-nextjs-cache') === 'HIT' && [200, 404].includes(response.statusCode)
    if (!key || !isPage || asOf !== expiries() || response.hasHeader('set-cookie')) return
    const headers = Object.entries(response.getHeaders())
    const answer = { asOf, status: response.statusCode, headers, body }
    const former = this.#kept.get(key)
    this.#bytes += sizeOf(answer) - (former ? sizeOf(former) : 0)
    this.#kept.set(key, answer)
    for (const [oldest, eldest] of this.#kept) {
      if (this.#bytes <= this.#mostBytes || this.#kept.size === 1) break
      this.#kept.delete(oldest)
      this.#bytes -= sizeOf(eldest)
    }
  }
}

function sizeOf({ body }) {
  return body.length + bytesOfEach
}

/** No address of a page of ours is longer, and the addresses themselves are kept too. */
const longestAddress = 400

/** What an answer depends on: the address and the encoding. Requests of the framework's own runtime are for Next alone. */
function keyOf({ method, url, headers }) {
  const isPlain = Object.keys(headers).every(
    (name) => name !== 'rsc' && !/^(next|x-nextjs|x-next|x-middleware|x-prerender)-/.test(name),
  )
  if (!isPlain || !['GET', 'HEAD'].includes(method) || url.length > longestAddress) return null
  return `${encodingFor(headers['accept-encoding']) ?? 'identity'} ${url}`
}

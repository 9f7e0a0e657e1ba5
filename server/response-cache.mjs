// Whole answers of cached pages, ready to send: a page that nobody has changed goes out without asking Next again. An answer is out of
// date with the expiry of a tag that it rests on. Whoever asks next has it made anew; who asks meanwhile gets it as it was, for a second.
// Answers to questions are kept here alone, and apart, so that who asks as many as they like pushes no page out.
import { LRUCache } from 'lru-cache'
import { compressedAgain, encodingFor } from './compression.mjs'
import { ASKED, expiries, onExpiry, RESTS_ON } from './page-cache.mjs'
import { letBeKept } from './shared-cache.mjs'
import { isSignedInPage } from './signed-in-page.mjs'

const MOST_KEPT = 64 * 1024 * 1024

/** How many bytes of answers to questions are kept. */
const MOST_ASKED = 16 * 1024 * 1024

/** What an answer takes beside its body, roughly: its address, its headers and its place in the table. Anybody can ask for as many empty ones as they like. */
export const bytesOfEach = 2 * 1024

/** For how long after the change an answer goes out as it was, in milliseconds. */
const AS_IT_WAS_MS = 1_000

/** With which sending from here an answer is worth a tenth of a second to make it smaller. */
const WORTH_MORE = 4

/** What is said with an answer that could not be made anew (RFC 7234, 5.5.4). */
const WARNING = '111 - "Revalidation Failed"'

/**
 * @typedef {{ status: number, headers: [string, number | string | string[] | undefined][], body: Buffer, tags: Set<string> | null,
 *   outdatedAt: number | null, sent: number }} Answer `tags`: what it rests on, null where it is not known; `outdatedAt`: since when it is out of date, as `performance.now()`;
 *   `sent`: how often it went out from here
 */

export class ResponseCache {
  /** @type {LRUCache<string, Answer>} */
  #kept
  /** Those to questions. @type {LRUCache<string, Answer>} */
  #asked
  /** By key: the response with which an answer is being made anew. */
  #making = new Map()

  /** @param {number} most how many bytes are kept; those asked for least recently go first @param {number} mostAsked of these, of answers to questions */
  constructor(most = MOST_KEPT, mostAsked = MOST_ASKED) {
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: sizeOf })
    this.#asked = new LRUCache({ maxSize: mostAsked, sizeCalculation: sizeOf })
    onExpiry((tags) => this.#outdate(tags))
  }

  /**
   * Sends what is kept for a request, if it is current, or only just out of date and being made anew for somebody else.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {string | null} [varies] the header that chose what is at the address: what is kept may have been asked for at its own address
   * @returns {boolean} whether it did; otherwise this request is to make it
   */
  send(request, response, varies = null) {
    expiries() // with a new day, what speaks of the old one is out of date
    const key = keyOf(request)
    const answer = key && this.#find(key)
    if (!answer) return false
    if (answer.outdatedAt !== null) {
      if (!this.#making.has(key)) {
        this.#making.set(key, response)
        response.once('close', () => this.#making.delete(key))
        return false
      }
      if (performance.now() - answer.outdatedAt >= AS_IT_WAS_MS) return false
    }
    const body = this.#prepare(key, answer, request, response)
    if (varies !== null) variesBy(response, varies)
    if (answer.outdatedAt === null) letBeKept(request, response)
    response.writeHead(response.statusCode).end(request.method === 'HEAD' ? undefined : body)
    return true
  }

  /**
   * Whether what a request asks for is out of date and being made anew for somebody else.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  isMadeForAnother(request, response) {
    const making = this.#making.get(keyOf(request))
    return making !== undefined && making !== response
  }

  /**
   * Makes of a response what is kept for its request, however old it is, and says so: for while the database does not answer.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {string | null} [varies] as `send` takes it
   * @returns {Buffer | null} the body to send; null where nothing is kept
   */
  asItWas(request, response, varies = null) {
    const key = keyOf(request)
    const answer = key && this.#find(key)
    if (!answer) return null
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    const body = this.#prepare(key, answer, request, response)
    if (varies !== null) variesBy(response, varies)
    response.setHeader('warning', WARNING)
    return body
  }

  /** @param {string} key */
  #find(key) {
    return this.#kept.get(key) ?? this.#asked.get(key)
  }

  /**
   * Sets status and headers, and gives the body.
   *
   * @param {string} key
   * @param {Answer} answer
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  #prepare(key, answer, request, response) {
    answer.sent += 1
    if (answer.sent === WORTH_MORE) this.#makeSmaller(key, answer)
    response.statusCode = answer.status
    for (const [name, value] of answer.headers) if (value !== undefined) response.setHeader(name, value)
    const known = request.headers['if-none-match']
    if (known === undefined || known !== response.getHeader('etag')) return answer.body
    for (const name of ['content-length', 'content-encoding', 'content-type']) response.removeHeader(name)
    response.statusCode = 304
    return Buffer.alloc(0)
  }

  /**
   * Compresses what is asked for again and again once more, while nobody waits for it.
   *
   * @param {string} key
   * @param {Answer} answer
   */
  #makeSmaller(key, answer) {
    if (!answer.headers.some(([name, value]) => name === 'content-encoding' && value === 'br')) return
    compressedAgain(answer.body).then(
      (body) => {
        const place = [this.#kept, this.#asked].find((each) => each.peek(key) === answer)
        /** @type {Answer['headers']} */
        const headers = answer.headers.map(([name, value]) =>
          name === 'content-length' ? [name, body.length] : [name, value],
        )
        place?.set(key, { ...answer, body, headers })
      },
      // It goes on being sent as it is.
      () => {},
    )
  }

  /** @param {readonly string[] | null} tags */
  #outdate(tags) {
    const now = performance.now()
    for (const answer of [...this.#kept.values(), ...this.#asked.values()])
      if (tags === null || answer.tags === null || tags.some((tag) => answer.tags?.has(tag)))
        answer.outdatedAt ??= now
  }

  /**
   * Keeps an answer that came from Next's cache of pages, which holds nothing older than the newest expiry. One that was just
   * rendered may be older, however late it was asked for: Next hands a rendering under way to everybody who asks meanwhile. The answer to a
   * question is in no other cache, and says itself how old it is.
   *
   * @param {number} asOf `expiries()` when the request came in: what was rendered from an older state is not kept
   * @param {Rests} rests
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {Buffer} body
   */
  keep(request, response, body, asOf, rests) {
    const { tags, madeAt } = rests
    const key = request.method === 'GET' && keyOf(request)
    const isPage = response.getHeader('x-nextjs-cache') === 'HIT' && [200, 404].includes(response.statusCode)
    const isAnswer = madeAt !== null && [200, 303].includes(response.statusCode)
    if (!key || !(isPage || isAnswer) || response.hasHeader('set-cookie')) return
    if (isSignedInPage(request.url)) return // it has a nonce of its own
    if ((madeAt ?? asOf) !== expiries()) return
    const headers = Object.entries(response.getHeaders())
    const restsOn = tags && new Set(tags)
    const answer = { status: response.statusCode, headers, body, tags: restsOn, outdatedAt: null, sent: 0 }
    const place = isAnswer ? this.#asked : this.#kept
    place.set(key, answer)
    letBeKept(request, response)
  }
}

/** @typedef {{ tags: readonly string[] | null, madeAt: number | null }} Rests `tags`: those that an answer rests on, null where it does not say; `madeAt`: of one to a question, `expiries()` when it was made */

/**
 * Takes off an answer what it says of itself within this process.
 *
 * @param {import('node:http').ServerResponse} response
 * @returns {Rests}
 */
export function takeRests(response) {
  const [tags, asked] = [response.getHeader(RESTS_ON), response.getHeader(ASKED)]
  response.removeHeader(RESTS_ON)
  response.removeHeader(ASKED)
  return {
    tags: tags === undefined ? null : String(tags).split(','),
    madeAt: asked === undefined ? null : Number(asked),
  }
}

/**
 * Says by which header an answer was chosen, once, so that no cache gives it to who would have got another.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string} header
 */
function variesBy(response, header) {
  const said = String(response.getHeader('vary') ?? '').split(/\s*,\s*/)
  if (!said.includes(header)) response.appendHeader('vary', header)
}

/** @param {Answer} answer */
function sizeOf({ body }) {
  return body.length + bytesOfEach
}

/** No address of a page of ours is longer, and the addresses themselves are kept too. */
const longestAddress = 400

/**
 * What an answer depends on: the address and the encoding. Requests of the framework's own runtime are for Next alone.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function keyOf({ method = 'GET', url = '/', headers }) {
  const isPlain = Object.keys(headers).every(
    (name) => name !== 'rsc' && !/^(next|x-nextjs|x-next|x-middleware|x-prerender)-/.test(name),
  )
  if (!isPlain || !['GET', 'HEAD'].includes(method) || url.length > longestAddress) return null
  return `${encodingFor(headers['accept-encoding']) ?? 'identity'} ${url}`
}

// How long the server waits for anybody (how much it takes is body-limits.mjs), and what it answers to what is no request at all: with the headers of every other answer.
import { STATUS_CODES } from 'node:http'
import { commonHeaders, strictPolicy } from './headers.mjs'
import { inEveryLanguage, sayAfterwards } from './sentences.mjs'

/** For `createServer`. Whoever sends nothing for longer than that, or slower, gives the place to others. */
export const serverLimits = {
  /** A head: the first line and the headers. */
  headersTimeout: 10_000,
  maxHeaderSize: 16 * 1024,
  /** A whole request: the largest document within it, over a slow line. */
  requestTimeout: 180_000,
  /** A connection on which nothing was asked yet. */
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  /** Looked at by the listener, which sets our headers (server/listener.mjs). */
  requireHostHeader: false,
}

/** A connection on which nothing moves, whatever is under way; streams of news beat more often. */
const IDLE_MS = 120_000

/**
 * Sets what only a server takes, and answers in our own way where Node would answer by itself.
 *
 * @param {import('node:http').Server} server
 * @param {boolean} secure whether people reach us by https
 */
export function keepLimits(server, secure) {
  const headers = answerHeaders(secure)
  const answering = new WeakMap()
  server.setTimeout(IDLE_MS)
  server.on('request', (request, response) => answering.set(request.socket, response))
  server.on('checkExpectation', (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    sayAfterwards(request, response, 417, 'expectation')
  })
  server.on('clientError', (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    const answer = answering.get(socket)
    const isUnderWay = answer?.headersSent && !answer.writableFinished
    if (!socket.writable || error.code === 'ECONNRESET' || isUnderWay) return socket.destroy()
    const [status, which] = WRONG.get(error.code ?? '') ?? MALFORMED
    socket.end(wholeAnswer(status, headers, inEveryLanguage(which)))
  })
}

/** @typedef {[status: number, sentence: 'slow' | 'large' | 'malformed']} Wrong */

/** @type {Wrong} */
const MALFORMED = [400, 'malformed']

/** What Node says was wrong, with the status and the sentence for it. @type {Map<string, Wrong>} */
const WRONG = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'slow']],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', [413, 'large']],
  ['HPE_HEADER_OVERFLOW', [431, 'large']],
])

/** @param {boolean} secure */
function answerHeaders(secure) {
  return { ...commonHeaders(secure), 'content-security-policy': strictPolicy }
}

/** @param {number} status @param {Record<string, string>} headers @param {string} body */
function wholeAnswer(status, headers, body) {
  const lines = Object.entries({
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`)
  return `${[`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n')}\r\n\r\n${body}`
}

/** The longest path that can be one of ours, in UTF-16 units: each that is asked for is kept in memory. */
export const LONGEST_PATH = 300

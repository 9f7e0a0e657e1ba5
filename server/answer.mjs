// Stands between Next and the network: holds an answer back until it is whole, so that it can be compressed once, be replaced by
// our own page where something failed, and go out with headers that are true. Streams pass through as they are written.

import { tellRobots } from '../lib/ground/platform/pages/robots-index.mjs'
import { compressedStream } from './compressed-stream.mjs'
import { compress, effortFor, encodingFor, isCompressible } from './compression.mjs'
import { policyOf, setPolicy, strictPolicy } from './headers.mjs'
import { costOf } from './in-flight.mjs'
import { nameLicence } from './licence.mjs'
import { isSignedInPage } from './signed-in-page.mjs'

/** @typedef {(error?: Error | null) => void} Done */

/**
 * Makes `response` hold what is written to it, and hands the whole to `finish` at the end.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string | undefined} acceptEncoding what the reader accepts, for a stream
 * @param {(body: Buffer) => Promise<Buffer>} finish may change status and headers; what it returns is sent
 */
export function holdBack(response, acceptEncoding, finish) {
  /** @type {Buffer[]} */
  const chunks = []
  const straight = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
    writeHead: response.writeHead.bind(response),
  }
  let passing = false
  /** Whether the whole was handed on: what is still written after that comes too late for its reader. */
  let isWhole = false
  /** Where the body of a stream goes. @type {{ write: Function, end: Function }} */
  let through = straight
  const passOn = () => {
    if (passing || !isStream(response)) return passing
    passing = true
    const isSmaller = !isLive(response) && isCompressible(response.getHeader('content-type'))
    const encoding = isSmaller ? encodingFor(acceptEncoding) : null
    if (isSmaller) response.appendHeader('vary', 'accept-encoding')
    if (encoding) {
      response.setHeader('content-encoding', encoding)
      through = compressedStream(response, straight, encoding)
    }
    return passing
  }

  response.writeHead = (status, ...rest) => {
    if (isWhole && (!passing || response.headersSent)) return response
    const headers = rest.find((part) => part && typeof part === 'object') ?? {}
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (passOn()) {
      setPolicy(response, strictPolicy)
      if (!isWhole) nameLicence(response.req, response)
      if (!isWhole) tellRobots(response.req, response)
      straight.writeHead(status)
    }
    return response
  }
  response.flushHeaders = () => {
    if (passOn()) straight.flushHeaders()
  }
  /** @param {string | Uint8Array} chunk @param {BufferEncoding | Done} [encoding] @param {Done} [done] */
  response.write = (chunk, encoding, done) => {
    if (!isWhole && passOn()) return through.write(chunk, encoding, done)
    if (!isWhole) chunks.push(asBuffer(chunk, encoding))
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) queueMicrotask(() => callback())
    return true
  }
  /** @param {string | Uint8Array | Done} [chunk] @param {BufferEncoding | Done} [encoding] @param {Done} [done] */
  response.end = (chunk, encoding, done) => {
    if (isWhole) return response
    if (passOn()) return through.end(chunk, encoding, done)
    isWhole = true
    if (chunk && typeof chunk !== 'function') chunks.push(asBuffer(chunk, encoding))
    const callback = [chunk, encoding, done].find((part) => typeof part === 'function')
    finish(Buffer.concat(chunks)).then(
      (body) => {
        passing = true // the head is written by Node itself, through `writeHead`
        straight.end(body, callback)
        response.setHeader = response.appendHeader = response.removeHeader = () => response
      },
      (error) => response.destroy(error),
    )
    return response
  }
}

/**
 * Sets the policy where no page brought its own, compresses where the reader accepts it, and says what depends on what.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Buffer} body
 */
export async function finishBody(request, response, body) {
  settled(response, body)
  correctCaching(request, response)
  response.removeHeader('x-suivi-passing')
  response.removeHeader('x-middleware-rewrite') // where a question went inside is no address of ours
  setPolicy(response, policyOf(request.url))
  nameLicence(request, response)
  tellRobots(request, response)
  const type = response.getHeader('content-type')
  if (body.length < 512 || !isCompressible(type) || response.getHeader('content-encoding')) {
    return withLength(response, body, request.method)
  }
  response.appendHeader('vary', 'accept-encoding')
  const encoding = encodingFor(request.headers['accept-encoding'])
  if (!encoding) return withLength(response, body, request.method)
  response.setHeader('content-encoding', encoding)
  const effort = effortFor(response.getHeader('cache-control'))
  return withLength(response, await compress(body, encoding, effort), request.method)
}

/**
 * Lets the status of an answer stand as it is now: whoever fails after they have ended it, as the framework does with a file, says so too late.
 *
 * @param {import('node:http').ServerResponse} response @param {Buffer} body @returns {Buffer} the same
 */
export function settled(response, body) {
  const { statusCode } = response
  Object.defineProperty(response, 'statusCode', { configurable: true, get: () => statusCode, set: () => {} })
  return body
}

/** @param {import('node:http').ServerResponse} response @param {Buffer} body @param {string | undefined} method */
function withLength(response, body, method) {
  const bodiless = method === 'HEAD' || response.statusCode === 304 || response.statusCode === 204
  if (!bodiless) response.setHeader('content-length', body.length)
  return body
}

/**
 * Next lets shared caches keep a page for a year, since it cannot tell them to forget. Ours are to be fresh at once, so every
 * cache asks again; the ETag makes the answer short. What is made for one reader is for no cache that others share, and nothing under the
 * desk's addresses is, though there may be no page.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function correctCaching(request, response) {
  const caching = String(response.getHeader('cache-control') ?? '')
  if (!caching.startsWith('s-maxage')) return
  const whose = isPassing(response) || isSignedInPage(request.url) ? 'private' : 'public'
  response.setHeader('cache-control', `${whose}, max-age=0, must-revalidate`)
}

/** Whether an answer is made for one reader: a page that is not kept, or one of somebody signed in. @param {import('node:http').ServerResponse} response */
function isPassing(response) {
  return (
    response.hasHeader('x-suivi-passing') ||
    /no-store|private/.test(String(response.getHeader('cache-control') ?? ''))
  )
}

/** The media types of what is long: the record, stored copies, tables, a statement as a whole. */
const STREAMED = ['application/jsonl', 'application/warc', 'application/zip', 'text/csv']

/** What is long though what is short has its types as well: a download, where there is one. @param {import('node:http').ServerResponse} response */
function isLong({ req, statusCode }) {
  return statusCode === 200 && costOf(req.url, req.method) === 'download'
}

/** What is written as it is read, for as long as it takes: events for the desk, what is long for who downloads it. @param {import('node:http').ServerResponse} response */
function isStream(response) {
  return isLive(response) || isLong(response) || STREAMED.some((type) => hasType(response, type))
}

/** Events for the desk: each goes out at the moment it happens, and would wait in a compressor for the next. @param {import('node:http').ServerResponse} response */
function isLive(response) {
  return hasType(response, 'text/event-stream')
}

/** @param {import('node:http').ServerResponse} response @param {string} type */
function hasType(response, type) {
  return String(response.getHeader('content-type') ?? '').startsWith(type)
}

/** @param {string | Uint8Array} chunk @param {BufferEncoding | Done | undefined} encoding */
function asBuffer(chunk, encoding) {
  return typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
    : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}

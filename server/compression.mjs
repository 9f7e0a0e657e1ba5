// Compresses answers once and remembers the result by the answer's own ETag, so that a cached page costs its compression once.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliDecompress,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
} from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { tight } from './packed-pages.mjs'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const unBrotli = promisify(brotliDecompress)
/**
 * By what they were compressed from; those asked for least recently go first. These are files and what was just made: of pages that are kept the
 * compressed answer is (server/response-cache.mjs).
 *
 * @type {LRUCache<string, Buffer>}
 */
const remembered = new LRUCache({ maxSize: 4 * 1024 * 1024, sizeCalculation: (body) => body.length })

/** @typedef {'br' | 'gzip'} Encoding */

/** Which encoding a request accepts, brotli before gzip; null for neither. A weight of 0 refuses one (RFC 9110, 12.4.2). */
export function encodingFor(acceptEncoding = '') {
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name)
  return /** @type {Encoding[]} */ (['br', 'gzip']).find((encoding) => accepted.includes(encoding)) ?? null
}

/** Whether a body of this kind shrinks. Fonts and pictures are compressed already. @param {unknown} contentType the header's value */
export function isCompressible(contentType) {
  return /^(text\/|application\/(json|jsonl|javascript|xml|x-bibtex|x-research-info-systems)\b|[a-z]+\/[\w.-]+\+(json|xml)\b)/.test(
    String(contentType ?? ''),
  )
}

/**
 * How hard brotli tries. Nobody waits for more than a little: a page that was just made goes out at once. What is asked for again and
 * again is worth a tenth of a second once, while nobody waits: it comes out a tenth smaller.
 */
const LASTING = 11
const ASKED_AGAIN = 10
const AT_ONCE = 7
const ZIP_LEVEL = 7

/**
 * How hard to try with what is written as it is read, in both encodings. The record is mostly hashes: brotli makes them no smaller by trying
 * harder (0.40 of them at 1, 0.44 at 7, where it takes sixty times as long).
 */
const STREAMED = 1

/** How hard to try with an answer whose caching is this. @param {unknown} cacheControl the header's value */
export function effortFor(cacheControl) {
  return String(cacheControl ?? '').includes('immutable') ? LASTING : AT_ONCE
}

/** The body of an answer that was compressed at once, made as small as is worth it for what is asked for again and again. @param {Buffer} body */
export async function compressedAgain(body) {
  return compress(await unBrotli(body), 'br', ASKED_AGAIN)
}

/** What compresses an answer that is written as it is read. @param {Encoding} encoding */
export function compressor(encoding) {
  return encoding === 'br'
    ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: STREAMED } })
    : createGzip({ level: STREAMED })
}

/**
 * The body in an encoding.
 *
 * @param {Buffer} body
 * @param {Encoding} encoding
 * @param {number} effort brotli's quality, 0 to 11
 */
export async function compress(body, encoding, effort = AT_ONCE) {
  const key = `${encoding}:${effort}:${createHash('sha256').update(body).digest('base64')}`
  const known = remembered.get(key)
  if (known) return known
  const small = tight(
    encoding === 'br'
      ? await brotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: effort,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        })
      : await zip(body, { level: ZIP_LEVEL }),
  )
  remembered.set(key, small)
  return small
}

// Compresses answers once and remembers the result by the answer's own ETag, so that a cached page costs its compression once.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const mostBytes = 48 * 1024 * 1024
const remembered = new Map()
let bytes = 0

/** Which encoding a request accepts, brotli before gzip; null for neither. A weight of 0 refuses one (RFC 9110, 12.4.2). */
export function encodingFor(acceptEncoding = '') {
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name)
  return ['br', 'gzip'].find((encoding) => accepted.includes(encoding)) ?? null
}

/** Whether a body of this kind shrinks. Fonts and pictures are compressed already. */
export function isCompressible(contentType = '') {
  return /^(text\/|application\/(json|javascript|ld\+json|manifest\+json)|image\/svg)/.test(
    String(contentType),
  )
}

/**
 * How hard brotli tries. What is asked for again and again is worth a tenth of a second once: it comes out a tenth smaller. What
 * is made for one reader is not to make them wait.
 */
const LASTING = 11
const KEPT = 10
const PASSING = 5

/** How hard to try with an answer that has these headers. */
export function effortFor({ cacheControl, passing }) {
  if (String(cacheControl ?? '').includes('immutable')) return LASTING
  return passing ? PASSING : KEPT
}

/**
 * The body in an encoding.
 *
 * @param {number} effort brotli's quality, 0 to 11
 */
export async function compress(body, encoding, effort = KEPT) {
  const key = `${encoding}:${effort}:${createHash('sha256').update(body).digest('base64')}`
  const known = remembered.get(key)
  if (known) {
    remembered.delete(key)
    remembered.set(key, known)
    return known
  }
  const small =
    encoding === 'br'
      ? await brotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: effort,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        })
      : await zip(body, { level: 7 })
  remembered.set(key, small)
  bytes += small.length
  for (const [oldest, value] of remembered) {
    if (bytes <= mostBytes || remembered.size === 1) break
    remembered.delete(oldest)
    bytes -= value.length
  }
  return small
}

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

/** The body in an encoding. */
export async function compress(body, encoding) {
  const key = `${encoding}:${createHash('sha256').update(body).digest('base64')}`
  const known = remembered.get(key)
  if (known) {
    remembered.delete(key)
    remembered.set(key, known)
    return known
  }
  const small =
    encoding === 'br'
      ? await brotli(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
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

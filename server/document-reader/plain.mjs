// Plain text: UTF-8, or UTF-16 where its first two bytes say so. Nothing is guessed: a text in another encoding is refused.
import { Unreadable } from './unreadable.mjs'

/** @param {Buffer} bytes */
export function read(bytes) {
  return decoded(bytes, markOf(bytes) ?? 'utf-8')
}

/**
 * The encoding that a byte order mark names.
 *
 * @param {Buffer} bytes
 */
export function markOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  return null
}

/**
 * @param {Buffer} bytes
 * @param {string | undefined} encoding
 */
export function decoded(bytes, encoding) {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (/(?![\t-\r\x85])\p{Cc}/u.test(text)) throw new Unreadable('not_text')
    return text
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('not_text')
  }
}

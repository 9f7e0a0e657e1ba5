// Plain text: UTF-8, or UTF-16 where its first two bytes say so, or what whoever sent it said. Nothing is guessed: a text in another encoding is
// refused.
import { Unreadable } from './unreadable.mjs'

/** What is known of a document beside its bytes: the encoding that was said, or nothing. @typedef {{ readonly charset?: string }} Known */

/** @param {Buffer} bytes @param {Known} [known] */
export function read(bytes, { charset = '' } = {}) {
  return decoded(bytes, markOf(bytes) ?? encodingNamed(charset) ?? 'utf-8')
}

/** The encoding of that name (Encoding standard); a name that nobody knows says nothing. @param {string} [name] */
export function encodingNamed(name) {
  try {
    return name ? new TextDecoder(name).encoding : null
  } catch {
    return null
  }
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
    const text = lettersOf(bytes, encoding, { fatal: true })
    if (/(?![\t-\r\x85])\p{Cc}/u.test(text)) throw new Unreadable('not_text')
    return text
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('not_text')
  }
}

/** What stands at 0x80 to 0x9F in windows-1252 (Encoding standard); Node 20 takes them as ISO 8859-1, where they are no letters. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/**
 * @param {Buffer} bytes
 * @param {string | undefined} encoding
 * @param {{ fatal?: boolean }} [how]
 */
export function lettersOf(bytes, encoding, how = {}) {
  const decoder = new TextDecoder(encoding, how)
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  return text.replace(/[\x80-\x9f]/g, (letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter)
}

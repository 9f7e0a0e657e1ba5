// A picture is not drawn here: its parts are walked through as its format has them, to the size that it says it has and to its end. It has no words that
// can be read.
import { Unreadable } from './unreadable.mjs'

/** Points of a picture at most, a large scanned page several times over: whoever opens a page would have to hold so many. */
const MOST_POINTS = 100_000_000

/** @typedef {'png' | 'jpeg' | 'webp'} PictureKind */

/** @type {Record<PictureKind, (bytes: Buffer) => [width: number, height: number]>} */
const sizes = { png: sizeOfPng, jpeg: sizeOfJpeg, webp: sizeOfWebp }

/** The kind of a picture by its first bytes; null where it is none. @param {Buffer} bytes @returns {PictureKind | null} */
export function pictureKindOf(bytes) {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  const riff = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  return riff ? 'webp' : null
}

/**
 * Looks whether a picture is one.
 *
 * @param {PictureKind} kind
 * @param {Buffer} bytes
 * @throws Unreadable `damaged`, `too_big`
 */
export function lookAt(kind, bytes) {
  const [width, height] = within(() => sizes[kind](bytes))
  if (width < 1 || height < 1) throw new Unreadable('damaged')
  if (width * height > MOST_POINTS) throw new Unreadable('too_big')
}

/** What is read beyond the end of a file is not there. @template T @param {() => T} reading @returns {T} */
function within(reading) {
  try {
    return reading()
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable('damaged') : error
  }
}

/** Portable Network Graphics (W3C, third edition, 5.3): chunks, of which IHDR is the first and IEND the last. @param {Buffer} bytes @returns {[number, number]} */
function sizeOfPng(bytes) {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Unreadable('damaged')
  for (let at = 8; bytes.toString('latin1', at + 4, at + 8) !== 'IEND'; at += 12) at += bytes.readUInt32BE(at)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** JPEG (ITU-T T.81, B.1): segments up to the frame's head, which is any of C0 to CF but for three. @param {Buffer} bytes @returns {[number, number]} */
function sizeOfJpeg(bytes) {
  if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) throw new Unreadable('damaged')
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes.readUInt8(at) !== 0xff) throw new Unreadable('damaged')
    // Any number of filling bytes may stand before a mark.
    while (bytes.readUInt8(at + 1) === 0xff) at += 1
    const mark = bytes.readUInt8(at + 1)
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
  }
}

/** WebP (RFC 9649, 2.5 to 2.7). @param {Buffer} bytes @returns {[number, number]} */
function sizeOfWebp(bytes) {
  if (bytes.readUInt32LE(4) + 8 > bytes.length) throw new Unreadable('damaged')
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
    }
    case 'VP8X':
      return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
    default:
      throw new Unreadable('damaged')
  }
}

// A look at an archive before a library unpacks it: how much it would become, and whether it is what a document may be.
import { inflateRawSync } from 'node:zlib'
import { Unreadable } from './unreadable.mjs'

/** The parts of a long document with pictures are some hundreds. */
const MOST_ENTRIES = 2_000
/** A document of 500,000 characters is some 8 MB of XML; pictures are packed already and do not grow. */
const MOST_BYTES = 48 * 1024 * 1024

/**
 * The names of an archive's entries (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16). Its XML is unpacked once, no further than it says of itself.
 *
 * @param {Buffer} bytes
 * @throws Unreadable `encrypted`, `unsafe` (a way out of the archive, a document type that could name entities), `too_big`, `damaged`
 */
export function lookedThrough(bytes) {
  const entries = entriesOf(bytes)
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new Unreadable('too_big')
  for (const entry of entries) {
    if (entry.encrypted) throw new Unreadable('encrypted')
    if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(entry.name)) throw new Unreadable('unsafe')
    if (/\.(?:xml|rels)$/i.test(entry.name)) assertPlainXml(unpacked(bytes, entry))
  }
  return entries.map(({ name }) => name)
}

/**
 * One entry of an archive that was looked through, unpacked; null where there is none of that name.
 *
 * @param {Buffer} bytes
 * @param {string} name
 * @throws Unreadable as `lookedThrough`
 */
export function partOf(bytes, name) {
  const entry = entriesOf(bytes).find((one) => one.name === name)
  return entry ? unpacked(bytes, entry) : null
}

/**
 * @param {Buffer} bytes
 */
function entriesOf(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length) throw new Unreadable('damaged')
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new Unreadable('too_big')
  const entries = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Unreadable('damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      header: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** @param {Buffer} bytes @param {ReturnType<typeof entriesOf>[number]} entry */
function unpacked(bytes, { header, method, packedSize, size }) {
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== 0x04034b50) throw new Unreadable('damaged')
  const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  if (from + packedSize > bytes.length) throw new Unreadable('damaged')
  const packed = bytes.subarray(from, from + packedSize)
  if (method === 0) return packed
  if (method !== 8) throw new Unreadable('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    throw new Unreadable(
      error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
        ? 'too_big'
        : 'damaged',
    )
  }
}

/**
 * Office Open XML has no document types (ISO/IEC 29500-2, 8.2): where one stands, it stands there to name entities.
 *
 * @param {Buffer} xml
 */
function assertPlainXml(xml) {
  const head = xml.toString('latin1').replaceAll('\0', '')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(head)) throw new Unreadable('unsafe')
}

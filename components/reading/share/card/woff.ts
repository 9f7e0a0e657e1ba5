import { inflateSync } from 'node:zlib'

/** A WOFF file's header and one entry of its directory of tables, and the same of the font within (W3C, WOFF File Format 1.0). */
const HEADER_BYTES = 44
const ENTRY_BYTES = 20
const FONT_HEADER_BYTES = 12
const FONT_ENTRY_BYTES = 16

/**
 * The OpenType font in a WOFF file. Its tables are stored whole or compressed one by one; HarfBuzz reads them only uncompressed.
 *
 * @throws Error when the file is no WOFF 1.0
 */
export function fontOfWoff(file: Buffer): Uint8Array {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, index) =>
    tableAt(file, HEADER_BYTES + index * ENTRY_BYTES),
  )
  const head = Buffer.alloc(FONT_HEADER_BYTES + tables.length * FONT_ENTRY_BYTES)
  file.copy(head, 0, 4, 8) // the kind of outlines
  head.writeUInt16BE(tables.length, 4)
  const parts: Uint8Array[] = [head]
  let place = head.length
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = FONT_HEADER_BYTES + index * FONT_ENTRY_BYTES
    head.writeUInt32BE(tag, entry)
    head.writeUInt32BE(checksum, entry + 4)
    head.writeUInt32BE(place, entry + 8)
    head.writeUInt32BE(data.length, entry + 12)
    const padding = Buffer.alloc(-data.length & 3)
    parts.push(data, padding)
    place += data.length + padding.length
  })
  return Buffer.concat(parts)
}

function tableAt(file: Buffer, entry: number): { tag: number; checksum: number; data: Buffer } {
  const place = file.readUInt32BE(entry + 4)
  const stored = file.subarray(place, place + file.readUInt32BE(entry + 8))
  const length = file.readUInt32BE(entry + 12)
  return {
    tag: file.readUInt32BE(entry),
    checksum: file.readUInt32BE(entry + 16),
    data: stored.length < length ? inflateSync(stored) : stored,
  }
}

// How what Next keeps stands in memory: of a page its HTML and the framework's own format are packed, a sixth of their size and outside of the
// heap, where nothing collects them again and again. They are unpacked once for each encoding that readers ask for: what is sent is kept by
// response-cache.mjs.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** @typedef {import('./page-cache.mjs').Page} Page */
/** @typedef {import('./page-cache.mjs').Other} Other */

/** @typedef {{ value: Page | Other, parts: Parts | null }} Packed `parts`: those of a page */
/** @typedef {{ html: Buffer, rscData: Buffer | undefined, segmentData: Map<string, Buffer> | undefined }} Parts */

/** How hard to try: a page of 60 kB is packed in a millisecond. */
const LEVEL = 3

/** @param {Page | Other} value @returns {value is Page} */
export function isPage(value) {
  return value.kind === 'APP_PAGE'
}

/** @param {Page | Other} value @returns {Packed} */
export function packed(value) {
  if (!isPage(value)) return { value, parts: null }
  const { html, rscData, segmentData, ...rest } = value
  return {
    value: { ...rest, html: '' },
    parts: {
      html: deflated(String(html)),
      rscData: rscData && deflated(rscData),
      segmentData: ofEach(segmentData, deflated),
    },
  }
}

/** @param {Packed} packed @returns {Page | Other} as it was */
export function unpacked({ value, parts }) {
  if (parts === null || !isPage(value)) return value
  const { html, rscData, segmentData } = parts
  return {
    ...value,
    html: inflateRawSync(html).toString(),
    rscData: rscData && inflateRawSync(rscData),
    segmentData: ofEach(segmentData, (part) => inflateRawSync(part)),
  }
}

/** How many bytes it takes. @param {Packed} packed */
export function sizeOf({ value, parts }) {
  if (parts === null) return sizeOfOther(/** @type {Other} */ (value))
  return [parts.html, parts.rscData, ...(parts.segmentData?.values() ?? [])].reduce(
    (sum, part) => sum + (part?.length ?? 0),
    0,
  )
}

/** In quotation marks. */
const QUOTED = 2

/** A file is bytes, and a remembered read mostly one text, which may be of megabytes: they are counted as they are, and written nowhere for that. @param {Other} value */
function sizeOfOther({ data, body }) {
  const said = data ?? body ?? ''
  if (said instanceof Uint8Array) return said.byteLength
  if (typeof said === 'string') return Buffer.byteLength(said) + QUOTED
  const { body: text, ...rest } = /** @type {{ body?: unknown }} */ (said)
  if (typeof text !== 'string') return Buffer.byteLength(JSON.stringify(said))
  return Buffer.byteLength(text) + QUOTED + Buffer.byteLength(JSON.stringify(rest))
}

/** @param {string | Buffer} part */
function deflated(part) {
  return tight(deflateRawSync(part, { level: LEVEL }))
}

/**
 * A copy in memory of its own, as long as it is: what zlib gives is the beginning of a piece of 16 kB, all of which would be kept with it.
 *
 * @param {Buffer} bytes
 */
export function tight(bytes) {
  return Buffer.from(new Uint8Array(bytes).buffer)
}

/** @param {Map<string, Buffer> | undefined} parts @param {(part: Buffer) => Buffer} change */
function ofEach(parts, change) {
  return parts && new Map([...parts].map(([name, part]) => [name, change(part)]))
}

// PDF, by pdf.js: the words of its pages in the order in which they stand in the file, a form feed before each page but the first. A line of the page is
// a line of the text; where the page leaves room between two lines, an empty line stands.
import { getDocumentProxy } from 'unpdf'
import { LONGEST_BEGINNING, saying } from './saying.mjs'
import { raisedAfter } from './signs.mjs'
import { Unreadable } from './unreadable.mjs'

/** Longer than any statement; a document of more pages is a book, and made to keep us busy. */
export const MOST_PAGES = 500
/** As in lib/text/bringing/rules/text.ts: there is no use in reading on. */
const MOST_UNITS = 500_000
/** A step to the next line of this many times the usual one begins a new paragraph. */
const PARAGRAPH_STEP = 1.35

/** Points of a picture that is unpacked at most: none shows words to us. */
const LARGEST_PICTURE = 1_024

/** What stands before each page but the first. */
const NEXT_PAGE = '\f'
/** What would be taken for the end of a line or of a page. */
const ENDS = /[\f\v\r\u2028\u2029]/g

/** @param {Buffer} bytes */
export async function read(bytes) {
  const document = await opened(bytes)
  if (document.numPages > MOST_PAGES) throw new Unreadable('too_big')
  let words = ''
  let units = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const text = await plainLinesOf(document, number)
    if (number > 1) words += NEXT_PAGE
    if (units > 0 && text !== '') words += '\n\n'
    words += text
    units += text.length
    if (units > MOST_UNITS) throw new Unreadable('too_big')
  }
  return words
}

/**
 * What the file says of the document (ISO 32000-1, 14.3.3). When the file was made is not when the document appeared, and is left out.
 *
 * @param {Buffer} bytes
 * @returns {Promise<import('./saying.mjs').Said>}
 */
export async function said(bytes) {
  const document = await opened(bytes)
  const { info } = await document.getMetadata()
  const { say, all } = saying()
  const values = new Map(Object.entries(info))
  for (const name of ['Title', 'Author', 'Language']) say(`pdf ${name}`, values.get(name))
  return { said: all(), beginning: (await plainLinesOf(document, 1)).slice(0, LONGEST_BEGINNING) }
}

/** The lines of a page as pdf.js gives them, an empty one where the page leaves room. @param {Awaited<ReturnType<typeof getDocumentProxy>>} document @param {number} number */
export async function plainLinesOf(document, number) {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  return paragraphsOf(linesOf(items))
}

/** A document as it is open, with nothing of it run, drawn or fetched; pictures are not unpacked. @param {Buffer} bytes */
export async function opened(bytes) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      disableAutoFetch: true,
      disableStream: true,
      maxImageSize: LARGEST_PICTURE,
    })
  } catch (error) {
    throw new Unreadable(
      error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged',
    )
  }
}

/** @typedef {{ text: string, y: number }} Line */
/** @typedef {{ str: string, hasEOL: boolean, transform: number[] }} Item */

/** @param {(Item | { type: string })[]} items @returns {Line[]} */
function linesOf(items) {
  const lines = []
  /** @type {Line | null} */
  let line = null
  /** What was set last in the line, and not raised. @type {Item | null} */
  let last = null
  for (const item of items) {
    if (!('str' in item)) continue
    if (line === null) last = null
    line ??= { text: '', y: item.transform[5] ?? 0 }
    const words = item.str.replace(ENDS, ' ')
    const isUp = last !== null && isRaisedBeside(item, last)
    line.text += isUp ? raisedAfter(line.text, words, false) : words
    if (!isUp && words.trim() !== '') last = item
    if (!item.hasEOL) continue
    if (line.text.trim() !== '') lines.push(line)
    line = null
  }
  if (line && line.text.trim() !== '') lines.push(line)
  return lines
}

/** Whether letters are smaller than those before them and stand higher, as the signs of notes and powers do. @param {Item} item @param {Item} before */
function isRaisedBeside(item, before) {
  const [size, usual] = [sizeOf(item), sizeOf(before)]
  const by = (item.transform[5] ?? 0) - (before.transform[5] ?? 0)
  return size <= usual * 0.85 && by >= usual * 0.15 && by <= usual * 0.9
}

/** @param {Item} item */
const sizeOf = ({ transform: [, , c = 0, d = 0] }) => Math.hypot(c, d)

/** @param {Line[]} lines */
function paragraphsOf(lines) {
  const steps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y)
  const usual = median(steps.filter((step) => step > 0))
  return lines
    .map(({ text }, index) => {
      const step = steps[index - 1]
      const isNew = step !== undefined && (step < 0 || step > usual * PARAGRAPH_STEP)
      return `${isNew ? '\n' : ''}${text.trim()}`
    })
    .join('\n')
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY
}

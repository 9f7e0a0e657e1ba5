// Paragraphs of a PDF: its lines joined where one goes on with the one before.
import { RAISED, textOf } from './pdf-lines.mjs'

/** @typedef {import('./pdf-lines.mjs').Line} Line */
/** @typedef {{ lines: Line[], isHeading: boolean, hasBullet: boolean }} Paragraph */

/** A step to the next line of so many times the usual one begins a new paragraph. */
const PARAGRAPH_STEP = 1.35
/** Between the lines of one heading there is no more than this, of its size. */
const HEADING_STEP = 1.7
const HEADING_SIZE = 1.12
const LONGEST_HEADING = 250
/** A word of wide letters takes so many times the room that as many letters take elsewhere. */
const WIDE = 1.5

const MARKER = /^(?:[([]?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxlc]{1,6}|[IVXLC]{1,6})[.)\]]|[-–—•·▪◦●○■□‣])\s/
const ENDS = /[.!?:;؟؛][»”"’)\]]*$/

/** What is usual in a document: the size of most letters, and the step between lines of a size. @param {readonly Line[]} lines */
export function usualOf(lines) {
  /** @type {Map<number, number>} */
  const letters = new Map()
  for (const line of lines)
    letters.set(rounded(line.size), (letters.get(rounded(line.size)) ?? 0) + textOf(line).length)
  const [body = 0] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? []
  const steps = lines.slice(1).flatMap((line, index) => {
    const last = lines[index]
    const step =
      last && last.page === line.page && rounded(last.size) === rounded(line.size)
        ? (last.y - line.y) / line.size
        : 0
    return step > 0 && step < 4 ? [step] : []
  })
  return { size: body, step: median(steps) ?? 1.3 }
}

const rounded = (/** @type {number} */ size) => Math.round(size * 2) / 2

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)]
}

/**
 * @param {readonly Line[]} lines that follow each other, none of a table
 * @param {ReturnType<typeof usualOf>} usual
 * @param {ReadonlyMap<number, number>} rights how far the lines of each page go
 * @returns {Paragraph[]}
 */
export function paragraphsOf(lines, usual, rights) {
  /** @type {Paragraph[]} */
  const paragraphs = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const isHeading =
      line.size >= usual.size * HEADING_SIZE || (line.isBold && line.size >= usual.size * 0.95)
    if (last && goesOn(line, last, isHeading, usual, rights)) last.lines.push(line)
    else paragraphs.push({ lines: [line], isHeading, hasBullet: line.hasBullet })
  }
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    isHeading: paragraph.isHeading && isHeadingText(paragraph),
  }))
}

/** @param {Paragraph} paragraph */
function isHeadingText({ lines }) {
  return lines.map(textOf).join(' ').length <= LONGEST_HEADING
}

/** @param {Line} line @param {Paragraph} paragraph @param {boolean} isHeading @param {ReturnType<typeof usualOf>} usual @param {ReadonlyMap<number, number>} rights */
function goesOn(line, { lines, isHeading: wasHeading, hasBullet }, isHeading, usual, rights) {
  const last = lines.at(-1)
  const [first] = lines
  if (!last || !first || wasHeading !== isHeading || line.hasBullet) return false
  if (Math.abs(last.size - line.size) > 0.6) return false
  const step = (last.y - line.y) / line.size
  const isSamePage = last.page === line.page
  if (isHeading) return isSamePage && step > 0 && step <= HEADING_STEP && last.isBold === line.isBold
  const before = plain(textOf(last))
  const words = plain(textOf(line))
  // Over the end of a page or a column a sentence goes on, or a paragraph does that filled its last line.
  const turns = !isSamePage || step < 0
  if (turns) return !ENDS.test(before) || /^\p{Ll}/u.test(words)
  if (step > usual.step * PARAGRAPH_STEP) return false
  if (MARKER.test(words) && (ENDS.test(before) || line.x < last.x - line.size * 0.5)) return false
  if (isShort(last, line, rights)) return false
  return !isIndented(line, last, first, lines.length, hasBullet || MARKER.test(plain(textOf(first))))
}

const plain = (/** @type {string} */ text) =>
  text.replaceAll(RAISED.from, '').replaceAll(RAISED.to, '').trim()

/** Whether the first word of a line would have stood on the one before: then that one was ended. @param {Line} last @param {Line} line @param {ReadonlyMap<number, number>} rights */
function isShort(last, line, rights) {
  const words = textOf(line)
  const [word = ''] = words.split(/[\s-]/)
  const letter = (line.end - line.x) / Math.max(1, words.length)
  const needed = word.length * letter * WIDE + line.size * 0.3
  return last.end + needed < (rights.get(last.page) ?? last.end)
}

/** Whether a line stands further in than those before it, or further out, so that it begins something. @param {Line} line @param {Line} last @param {Line} first @param {number} count @param {boolean} isMarked */
function isIndented(line, last, first, count, isMarked) {
  const by = (line.x - last.x) / line.size
  if (count === 1 && (isMarked || last === first)) return false
  return Math.abs(by) > 0.9
}

/** How far the lines of each page go to the right. @param {readonly Line[]} lines */
export function rightsOf(lines) {
  /** @type {Map<number, number>} */
  const rights = new Map()
  for (const { page, end } of lines) rights.set(page, Math.max(rights.get(page) ?? 0, end))
  return rights
}

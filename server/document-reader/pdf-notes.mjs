// The notes at the feet of the pages of a PDF: lines in smaller letters, the first of which begins with a sign that stands raised in the text.
import { RAISED, textOf } from './pdf-lines.mjs'
import { bareSign } from './signs.mjs'

/** @typedef {import('./pdf-lines.mjs').Line} Line */
/** @typedef {{ key: string, marker: string, lines: Line[] }} PageNote */

const SMALLER = 0.93
const RAISED_SIGN = new RegExp(`${RAISED.from}([^${RAISED.to}]{1,5})${RAISED.to}`, 'g')
const FIRST_SIGN = new RegExp(
  `^${RAISED.from}?[\\[(]?(\\d{1,3}|[*†‡]{1,3})[\\])]?${RAISED.to}?\\.?\\s*(?=\\S)`,
)

/**
 * @param {readonly Line[]} lines
 * @param {number} size of most letters
 * @returns {{ lines: Line[], notes: PageNote[] }}
 */
export function withoutNotes(lines, size) {
  const signs = new Set(
    lines
      .filter((line) => line.size > size * SMALLER)
      .flatMap((line) => [...textOf(line).matchAll(RAISED_SIGN)].map(([, sign = '']) => bareSign(sign))),
  )
  /** @type {PageNote[]} */
  const notes = []
  const kept = []
  let open = -1
  for (const line of lines) {
    const [whole = '', sign = ''] = line.size <= size * SMALLER ? (FIRST_SIGN.exec(textOf(line)) ?? []) : []
    if (sign !== '' && signs.has(sign)) {
      notes.push({ key: sign, marker: sign, lines: [without(line, whole)] })
      open = line.page
    } else if (open === line.page && line.size <= size * SMALLER) notes.at(-1)?.lines.push(line)
    else kept.push(line)
  }
  return { lines: kept, notes }
}

/** @param {Line} line @param {string} sign */
function without(line, sign) {
  const text = textOf(line).slice(sign.length)
  return { ...line, parts: [{ x: line.x, end: line.end, text }] }
}

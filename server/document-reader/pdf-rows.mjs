// Rows of tables on the pages of a PDF: lines that stand beside each other, in parts that keep to their columns.

/** @typedef {import('./pdf-lines.mjs').Line} Line */
/** @typedef {{ cells: Line[][] }} Row */

/** A cell of more lines is a column of the page. */
const MOST_LINES = 8

/**
 * The lines of a document, of which those that are rows of tables are told as such.
 *
 * @param {readonly Line[]} lines in the order in which they are drawn
 * @returns {(Line | Row)[]}
 */
export function withRows(lines) {
  /** @type {(Line | Row)[]} */
  const all = []
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (line === undefined) break
    const beside = rowBeside(lines, index)
    if (beside) all.push(beside.row)
    else if (isPartedAlike(line, lines[index - 1]) || isPartedAlike(line, lines[index + 1]))
      all.push({ cells: line.parts.map((part) => [{ ...line, ...part, parts: [part] }]) })
    else all.push(line)
    index += beside?.length ?? 1
  }
  return all
}

/** Whether two lines that follow each other have as many parts, each above the other's. @param {Line} line @param {Line | undefined} other */
function isPartedAlike(line, other) {
  if (!other || line.parts.length < 2 || other.page !== line.page || other.parts.length !== line.parts.length)
    return false
  if (Math.abs(line.y - other.y) > line.size * 4) return false
  return line.parts.every((part, index) =>
    other.parts.every((near, at) => (part.x < near.end && near.x < part.end) === (at === index)),
  )
}

/**
 * A row whose cells are drawn one after the other: after the lines of a cell the next begins beside the first of them.
 *
 * @param {readonly Line[]} lines @param {number} from
 * @returns {{ row: Row, length: number } | null}
 */
function rowBeside(lines, from) {
  const first = lines[from]
  if (first === undefined) return null
  const cells = [[first]]
  let at = from + 1
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const cell = cells.at(-1) ?? []
    if (isBeside(line, first, cell)) cells.push([line])
    else if (isBelow(line, cell) && cell.length < MOST_LINES) cell.push(line)
    else break
    at += 1
  }
  if (cells.length < 2) return null
  return { row: { cells }, length: cells.flat().length }
}

/** @param {Line} line @param {Line} first of the row @param {readonly Line[]} cell the last one */
function isBeside(line, first, cell) {
  const right = Math.max(...cell.map(({ end }) => end))
  return line.page === first.page && Math.abs(line.y - first.y) < line.size * 0.3 && line.x > right
}

/** @param {Line} line @param {readonly Line[]} cell */
function isBelow(line, cell) {
  const [first] = cell
  const last = cell.at(-1)
  if (!first || !last || line.page !== last.page || line.parts.length > 1) return false
  const step = last.y - line.y
  return step > 0 && step <= line.size * 1.8 && line.x >= first.x - line.size
}

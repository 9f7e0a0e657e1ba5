/** What a cell holds; null for nothing. */
export type Cell = string | number | boolean | null

/** A column of a table, by the types of Table Schema. */
export interface Column<Row> {
  readonly name: string
  readonly type: 'string' | 'integer' | 'boolean' | 'date' | 'datetime'
  readonly of: (row: Row) => Cell
}

/** With these a program that opens tables takes a cell for a formula; full-width forms are taken for the same by some. A tab, a line's end or an apostrophe may hide one. */
const TAKEN_FOR_FORMULA = /^['=+\-@\t\r\n＝＋－＠＇]/

/**
 * A text as a cell that no program takes for a formula: an apostrophe stands before what could be one, and before what begins with one, so
 * that taking one away gives the text back exactly.
 */
export function guarded(text: string): string {
  return TAKEN_FOR_FORMULA.test(text) ? `'${text}` : text
}

/** What was written by `guarded`. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/** A row of a table as programs that open tables may have it. */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): readonly Cell[] {
  return columns.map(({ of }) => {
    const cell = of(row)
    return typeof cell === 'string' ? guarded(cell) : cell
  })
}

/** A line of CSV (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(inCsv).join(',')}\r\n`
}

function inCsv(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV, piece by piece: the names of its columns, then its rows as they are read. */
export async function* csvPieces<Row>(
  columns: readonly Column<Row>[],
  parts: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name))
  for await (const rows of parts) yield rows.map((row) => csvLine(cellsOf(columns, row))).join('')
}

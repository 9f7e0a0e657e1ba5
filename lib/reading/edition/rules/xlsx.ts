import writeXlsxFile, { type Sheet } from 'write-excel-file/node'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { Cell, Column } from './table'

/** A sheet: its name, its columns, and its rows as `cellsOf` gives them. */
export interface WorkbookSheet {
  readonly name: string
  readonly columns: readonly Pick<Column<unknown>, 'name'>[]
  readonly rows: readonly (readonly Cell[])[]
}

/** How wide columns are, in letters: those of long texts stay narrow enough to see their neighbours. */
const WIDTH = 18

/** Sheets as a workbook (XLSX), from right to left in a language that is written so. Every text is a text: no cell is a formula. */
export async function workbookOf(sheets: readonly WorkbookSheet[], language: string): Promise<Buffer> {
  const rightToLeft = directionOf(language) === 'rtl'
  const written = sheets.map(
    ({ name, columns, rows }): Sheet<never> => ({
      sheet: name,
      rightToLeft,
      stickyRowsCount: 1,
      columns: columns.map(() => ({ width: WIDTH })),
      data: [
        columns.map((column) => ({ value: column.name, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    }),
  )
  return writeXlsxFile(written).toBuffer()
}

function cellOf(cell: Cell) {
  switch (typeof cell) {
    case 'string':
      return { value: cell, type: String }
    case 'number':
      return { value: cell, type: Number }
    case 'boolean':
      return { value: cell, type: Boolean }
    default:
      return null
  }
}

// The rows of a table of a package, read from its file some at a time.
import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Carried } from '@/lib/reading/edition/rules/carried'
import { BadCell, readCell } from '@/lib/reading/edition/rules/carried-cells'
import { carriedPath } from '@/lib/reading/edition/rules/carried-tables'
import type { Archive } from './archive'
import { demand, ImportRefusal } from './refusal'
import { isAsPagesReadIt } from './shapes'

export type Row = Readonly<Record<string, unknown>>

/** Rows and where they stand in their file, counted from 1 without the header. */
export interface Rows {
  readonly from: number
  readonly rows: readonly Row[]
}

/** Rows that are written at once: so many, or fewer where they are long. */
const AT_ONCE = 200
const LONG_TOGETHER = 1_000_000
/** More characters than a row has. */
const LONGEST = 20_000_000

/** @throws ImportRefusal where the file is missing, is no such table, or has a bad cell, with what and where */
export async function* rowsOf(
  { files }: Archive,
  { table, columns }: Pick<Carried, 'table' | 'columns'>,
): AsyncGenerator<Rows> {
  const path = carriedPath(table)
  const file = files.get(path)
  demand(file !== undefined, `${path} is missing.`)
  const records = parse({ record_delimiter: '\r\n', max_record_size: LONGEST })
  // What fails is thrown by the reading below.
  pipeline(await file.read(), records, () => undefined)
  let number = -1
  let rows: Row[] = []
  let length = 0
  try {
    for await (const record of records) {
      const cells = record as readonly string[]
      number += 1
      if (number === 0) {
        demand(
          cells.join() === columns.map(({ name }) => name).join(),
          `${path} has other columns than it should.`,
        )
        continue
      }
      rows.push(rowOf(cells, { table, columns }, `${path}, row ${number}`))
      length += cells.reduce((sum, cell) => sum + cell.length, 0)
      if (rows.length < AT_ONCE && length < LONG_TOGETHER) continue
      yield { from: number - rows.length + 1, rows }
      rows = []
      length = 0
    }
  } catch (error) {
    if (error instanceof CsvError) throw new ImportRefusal(`${path}, row ${number + 1}: ${error.message}.`)
    throw error
  }
  demand(number >= 0, `${path} is empty.`)
  if (rows.length > 0) yield { from: number - rows.length + 1, rows }
}

function rowOf(
  cells: readonly string[],
  { table, columns }: Pick<Carried, 'table' | 'columns'>,
  where: string,
): Row {
  return Object.fromEntries(
    columns.map((column, index) => {
      try {
        const value = readCell(column, cells[index] ?? '')
        if (!isAsPagesReadIt(table, column.name, value)) throw new BadCell('is not what pages could show')
        return [column.name, value]
      } catch (error) {
        if (error instanceof BadCell) throw new ImportRefusal(`${where}: ${column.name} ${error.message}.`)
        throw error
      }
    }),
  )
}

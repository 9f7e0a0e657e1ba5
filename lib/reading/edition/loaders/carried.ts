import 'server-only'
import { findStatementId } from '@/lib/text/statement/data/statements'
import { type CarriedRow, findActors, findCarriedRows, findLastAct } from '../data/carried-rows'
import type { Carried } from '../rules/carried'
import { cellOf } from '../rules/carried-cells'
import { ACTORS, CARRIED, carriedPath } from '../rules/carried-tables'
import { csvLine } from '../rules/table'

/** A table of the database as a file of a package. */
export interface CarriedFile {
  readonly path: string
  readonly pieces: () => AsyncIterable<string>
}

/**
 * What a package carries of a statement, so that another site can show the same: the tables of its public rows, each written as it is read.
 *
 * @throws Error while the last file is written, where something became public meanwhile: the files before may not have it
 */
export async function loadCarried(slug: string): Promise<readonly CarriedFile[]> {
  const id = await findStatementId(slug)
  if (id === null) return []
  const statement = { id, slug }
  const begun = await findLastAct(slug)
  return [
    ...CARRIED.map((carried) => carriedFile(carried, () => findCarriedRows(statement, carried))),
    carriedFile(ACTORS, async function* () {
      yield* findActors(slug)
      if ((await findLastAct(slug)) !== begun)
        throw new Error(
          `something of ${slug} became public while its package was made: it is to be asked for anew`,
        )
    }),
  ]
}

function carriedFile(
  { table, columns }: Pick<Carried, 'table' | 'columns'>,
  read: () => AsyncGenerator<readonly CarriedRow[]>,
): CarriedFile {
  return {
    path: carriedPath(table),
    pieces: async function* () {
      yield csvLine(columns.map(({ name }) => name))
      for await (const rows of read())
        yield rows.map((row) => csvLine(columns.map((column) => cellOf(column, row[column.name])))).join('')
    },
  }
}

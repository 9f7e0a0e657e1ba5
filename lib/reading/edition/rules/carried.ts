import type { Column } from './table'

/**
 * What a package carries of the database, so that another site can show the same pages (decision 0110): of each table which rows are
 * public, and which of their columns. It is written and read by this one list, in its order, which is that of foreign keys; what is not
 * here never leaves. In conditions `t` is the row and `:statement` the statement's id.
 */
export interface Carried {
  readonly table: string
  /** By which rows are put in order and told apart. */
  readonly key: readonly string[]
  readonly columns: readonly CarriedColumn[]
  /** Which rows are public. */
  readonly public: string
  /** What stands in a column in place of what only the team may see. */
  readonly said?: Readonly<Record<string, string>>
  /** Columns that a row must have and readers never see, with what stands there in the other site. */
  readonly made?: Readonly<Record<string, string>>
}

/** A column of the database as Table Schema has it. */
export interface CarriedColumn {
  readonly name: string
  readonly type: Column<unknown>['type'] | 'object' | 'array'
  /** Whether an empty cell is nothing, and no empty text. */
  readonly isOptional: boolean
  /** Whether it names a person, whose public name comes along. */
  readonly isPerson: boolean
  /** Whether it is an address on the web, which pages lead to. */
  readonly isAddress: boolean
}

/** In a package the person who took it in, in `made`. */
export const IMPORTER = ':importer'

export const shown = (revision: string) =>
  `(${revision}.final_at IS NOT NULL OR ${revision}.shown_as_interim_at IS NOT NULL)`
// Names of rows in these are like no others, so that they can stand in any condition.
export const isOfItem = (id: string) => `EXISTS (
    SELECT FROM commitments its WHERE its.id = ${id} AND its.statement_id = :statement AND its.published_at IS NOT NULL)`
export const isOfRevision = (id: string) => `EXISTS (
    SELECT FROM revisions its_r JOIN lines its_l ON its_l.id = its_r.line_id JOIN commitments its_c ON its_c.id = its_l.commitment_id
    WHERE its_r.id = ${id} AND its_c.statement_id = :statement AND its_c.published_at IS NOT NULL AND ${shown('its_r')})`
export const isListed = (id: string) => `EXISTS (
    SELECT FROM sources its_o JOIN library_entries its_y ON its_y.source_id IN (its_o.id, its_o.same_as_id)
    WHERE its_o.id = ${id} AND its_y.statement_id = :statement AND its_o.listed_at IS NOT NULL)`
export const isPublished = (table: string, id: string) => `EXISTS (
    SELECT FROM ${table} its_p WHERE its_p.id = ${id} AND its_p.statement_id = :statement AND its_p.published_at IS NOT NULL)`
export const isPublicLink = (id: string) => `EXISTS (
    SELECT FROM lineage_links its_k JOIN commitments its_c ON its_c.id = its_k.commitment_id
    LEFT JOIN commitments its_d ON its_d.id = its_k.later_commitment_id
    WHERE its_k.id = ${id} AND its_k.published_at IS NOT NULL AND its_c.statement_id = :statement AND its_c.published_at IS NOT NULL
      AND coalesce(its_d.statement_id, its_c.statement_id) = :statement)`
export const ofStatement = 't.statement_id = :statement'
export const published = `${ofStatement} AND t.published_at IS NOT NULL`
/** What a second person read, and what came with a dossier and awaits that: of a table of work that is shown so. */
export const isSeen = (row: string) =>
  `(${row}.published_at IS NOT NULL OR (${row}.shown_at IS NOT NULL AND ${row}.state = 'submitted'))`

/** A column that stands while a row does, and no more once it is withdrawn. */
export const unlessWithdrawn = (column: string, otherwise = `'—'`) =>
  `CASE WHEN t.withdrawn_at IS NULL THEN t."${column}" ELSE ${otherwise} END`
export const allUnlessWithdrawn = (...columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, unlessWithdrawn(column)]))

/** Columns as they are written here: a name, `?` where nothing may stand in it, and a type where it is no text. */
export function columns(written: string): readonly CarriedColumn[] {
  return written
    .trim()
    .split(/\s+/)
    .map((each) => {
      const [, name = '', optional, type = 'string'] = /^(\w+)(\?)?(?::(\w+))?$/.exec(each) ?? []
      const [isPerson, isAddress] = [type === 'person', type === 'address']
      return {
        name,
        type: isPerson || isAddress ? 'string' : (type as CarriedColumn['type']),
        isOptional: optional === '?',
        isPerson,
        isAddress,
      }
    })
}

export const withdrawal = 'withdrawn_at?:datetime withdrawn_reason? withdrawn_language?'

/** Where our tables are, and those of the library that keeps jobs. */
export const SCHEMAS: readonly string[]

/** A table's name as its rights are kept by: those of the library with their schema. */
export function nameOf(schema: string, table: string): string

/** The rights of the application's role on a table; none where the table is not known. */
export function applicationRights(table: string): {
  readonly read: boolean
  readonly add: boolean | readonly string[]
  readonly change: readonly string[]
  readonly remove: boolean
}

/** Grants the application's role its rights on every table that is known and every sequence, and takes away any other; what is not known stays as it is. */
export function grantApplicationRole(ownerUrl: string, appRole: string): Promise<void>

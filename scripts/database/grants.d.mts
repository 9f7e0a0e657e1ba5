/** The rights of the application's role on a table. */
export function applicationRights(table: string): string[]

/** Grants the application's role its rights on every table and sequence there is, and takes away any other. */
export function grantApplicationRole(ownerUrl: string, appRole: string): Promise<void>

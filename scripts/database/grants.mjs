// What the application's role may do in the database. Everything else stays with the owner.

import { readTables } from './declared.mjs'
import { withConnection } from './postgres-client.mjs'

/** Where our tables are, and those of the library that keeps jobs: what it makes for each kind of job is reached through its table `job`. */
export const SCHEMAS = ['public', 'pgboss']

/** A table's name as it stands here: those of the library with their schema. */
export const nameOf = (/** @type {string} */ schema, /** @type {string} */ table) =>
  schema === 'public' ? table : `${schema}.${table}`

/** What every table and view is granted, by name: one that is not declared is out of the application's reach, and a test says so. */
const RIGHTS = new Map((await readTables()).flatMap(([name, { rights }]) => (rights ? [[name, rights]] : [])))

export const GRANTED_TABLES = [...RIGHTS.keys()]

/** The rights of the application's role on a table; none where the table is not known here. */
export function applicationRights(table) {
  const { read = true, add = false, change = [], remove = false } = RIGHTS.get(table) ?? { read: false }
  return { read, add, change, remove }
}

/**
 * Grants the application's role its rights on every table that is known here and on every sequence, and takes away any other. What is not known
 * stays as it is: it may be a newer version's, or somebody else's. To be run after each migration: a new table is out of the application's reach
 * until then.
 * @param {string} ownerUrl the owner's address of the database
 * @param {string} appRole the name of the application's role
 */
export async function grantApplicationRole(ownerUrl, appRole) {
  await withConnection(ownerUrl, async (client) => {
    const role = client.escapeIdentifier(appRole)
    const { rows } = await client.query(
      `SELECT n.nspname AS schema, c.relname AS table, c.relkind = 'S' AS sequence
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(c.relowner, 'USAGE')
        ORDER BY n.nspname, c.relname`,
      [SCHEMAS],
    )
    const schemas = [
      'public',
      ...new Set(rows.map(({ schema }) => schema).filter((name) => name !== 'public')),
    ]
    const known = rows.filter(({ schema, table, sequence }) => sequence || RIGHTS.has(nameOf(schema, table)))
    const grants = known.map(({ schema, table, sequence }) => {
      const name = nameOf(schema, table)
      const object = `${sequence ? 'SEQUENCE' : 'TABLE'} ${schema}.${client.escapeIdentifier(table)}`
      const rights = sequence ? ['USAGE', 'SELECT'] : privileges(client, name)
      const grant = rights.length > 0 ? `GRANT ${rights.join(', ')} ON ${object} TO ${role};` : ''
      return `REVOKE ALL ON ${object} FROM ${role}; ${grant}`
    })
    // In one transaction: a running application is at no moment without its rights.
    await client.query(
      ['BEGIN;', `GRANT USAGE ON SCHEMA ${schemas.join(', ')} TO ${role};`, ...grants, 'COMMIT;'].join('\n'),
    )
  })
}

/** The rights on a table as PostgreSQL names them. */
function privileges(client, table) {
  const { read, add, change, remove } = applicationRights(table)
  const on = (columns) => `(${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`
  return [
    ...(read ? ['SELECT'] : []),
    ...(add === true ? ['INSERT'] : add ? [`INSERT ${on(add)}`] : []),
    ...(change.length > 0 ? [`UPDATE ${on(change)}`] : []),
    ...(remove ? ['DELETE'] : []),
  ]
}

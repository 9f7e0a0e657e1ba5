// Kills a migration at each of its statements, for whoever proves that nothing is left half-made.

import { messageOf } from '../failure.mjs'
import { applyMigration } from './migration-run.mjs'
import { withConnection } from './postgres-client.mjs'
import { statementEnds } from './statements.mjs'

/** Ends the connection on which it is run. */
export const KILL = 'SELECT pg_terminate_backend(pg_backend_pid());'

/** The script with a kill before its first statement, before its second, and so on until after its last. */
export function killedAtEach(sql) {
  return [0, ...statementEnds(sql)].map((end) => `${sql.slice(0, end)}\n${KILL}\n${sql.slice(end)}`)
}

/**
 * Starts a migration as `npm start` does, with its connection killed on the way, and tells whether the database was left as it was.
 * @param {string} ownerUrl
 * @param {import('./migrations.mjs').Migration} migration
 * @param {string} killed one of `killedAtEach` of its script
 */
export function survivesKill(ownerUrl, migration, killed) {
  return wasLeftAsItWas(ownerUrl, (client) => applyMigration(client, { ...migration, sql: killed }))
}

/**
 * Does something that is killed on its way, and tells whether the database was left as it was.
 * @param {string} ownerUrl
 * @param {(client: import('pg').Client) => Promise<unknown>} doing
 */
export async function wasLeftAsItWas(ownerUrl, doing) {
  const before = await withConnection(ownerUrl, stateOf)
  try {
    await withConnection(ownerUrl, doing)
    return false
  } catch (error) {
    if (!/terminat/.test(messageOf(error))) throw error
  }
  return (await withConnection(ownerUrl, stateOf)) === before
}

/** How many of everything the database holds. */
async function stateOf(client) {
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM pg_class) AS relations, (SELECT count(*) FROM pg_attribute) AS columns,
            (SELECT count(*) FROM pg_proc) AS functions, (SELECT count(*) FROM pg_trigger) AS triggers,
            (SELECT count(*) FROM pg_type) AS types, (SELECT count(*) FROM pg_constraint) AS constraints`,
  )
  return JSON.stringify(rows)
}

// All tables of a database as they were at one moment, read while others go on writing.
import { to as copyTo } from 'pg-copy-streams'
import { nameOf, SCHEMAS } from '../database/grants.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { Failure } from '../failure.mjs'
import { writeSections } from './sections.mjs'

/** How a value is written must not depend on how a server or a role is set. */
const SAME_EVERYWHERE = `
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = '30s'`

/** One transaction from the first statement to the last; where it fails the connection ends, and with it the transaction. */
export async function inTransaction(url, mode, use) {
  await withConnection(url, async (client) => {
    await client.query(`BEGIN ${mode}`)
    await client.query(SAME_EVERYWHERE)
    await use(client)
    await client.query('COMMIT')
  })
}

/**
 * Hands over what the database is, and the content of all its tables.
 *
 * @param {string} ownerUrl
 * @param {(about: object, content: AsyncGenerator<Buffer | string>) => Promise<void>} use
 */
export async function withSnapshot(ownerUrl, use) {
  await inTransaction(ownerUrl, 'ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
    const tables = await tablesOf(client)
    if (!tables.some(({ table }) => table === 'events'))
      throw new Failure('There is no Suivi in this database yet: run npm start first.')
    // Until the end nobody changes their form.
    await client.query(
      `LOCK TABLE ${tables.map(({ table }) => quotedTable(table)).join(', ')} IN ACCESS SHARE MODE`,
    )
    await use(await aboutOf(client), writeSections(contentOf(client, tables)))
  })
}

/**
 * Every table with the columns that are stored as they were written; what the database computes it computes again. What it keeps without
 * its log, such as how often somebody tried to sign in, is worth nothing later.
 */
export async function tablesOf(client) {
  const { rows } = await client.query(
    `
    SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE n.nspname = ANY ($1) AND c.relkind = 'r' AND c.relpersistence = 'p'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY n.nspname, c.relname ORDER BY n.nspname = 'public' DESC, c.relname`,
    [SCHEMAS],
  )
  return rows.map(({ schema, name, columns }) => ({ table: nameOf(schema, name), columns }))
}

/** A name as SQL has it. */
export function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`
}

/** The name of a table of ours, with its schema where that is not the usual one. */
export function quotedTable(table) {
  return table.split('.').map(quoted).join('.')
}

/** What moves a table's rows, one way or the other. */
export function copyOf({ table, columns }, direction) {
  return `COPY ${quotedTable(table)} (${columns.map(quoted).join(', ')}) ${direction}`
}

async function* contentOf(client, tables) {
  for (const { table, columns } of tables) {
    yield { table, columns, rows: client.query(copyTo(copyOf({ table, columns }, 'TO STDOUT'))) }
  }
}

async function aboutOf(client) {
  const unfinished = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  )
  if (unfinished.rowCount > 0) {
    throw new Failure(
      `The database is on its way to a newer form (${unfinished.rows[0].name}): run npm start first.`,
    )
  }
  const { rows } = await client.query(`
    SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS made,
      current_setting('server_version') AS postgresql,
      (SELECT coalesce(max(position), 0)::int FROM events) AS events,
      (SELECT json_build_object('at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'hash', hash,
         'key', key_id, 'position', position, 'signature', signature)
       FROM signed_heads ORDER BY position DESC, at DESC LIMIT 1) AS head,
      (SELECT coalesce(json_object_agg(sequencename, last_value) FILTER (WHERE last_value IS NOT NULL), '{}')
       FROM pg_sequences WHERE schemaname = 'public') AS sequences,
      (SELECT json_agg(json_build_object('name', migration_name, 'checksum', checksum) ORDER BY migration_name)
       FROM _prisma_migrations WHERE rolled_back_at IS NULL) AS migrations`)
  return rows[0]
}

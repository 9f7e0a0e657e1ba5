// Brings a backup into an empty database, in one transaction: however it is interrupted, there is all of it or nothing.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { inRooms, readEarlier } from '../database/earlier.mjs'
import { SCHEMAS } from '../database/grants.mjs'
import { PRISMA_TABLE } from '../database/migration-run.mjs'
import { readMigrations } from '../database/migrations.mjs'
import { Failure } from '../failure.mjs'
import { readSections } from './sections.mjs'
import { copyOf, inTransaction, quoted, quotedTable, tablesOf } from './snapshot.mjs'

/**
 * The migrations that make the tables of a backup, as SQL.
 *
 * @param {{ migrations: { name: string, checksum: string }[] }} about
 * @throws Failure where this version does not have them, or has others
 */
export async function migrationsFor({ migrations }) {
  const earlier = await readEarlier()
  const known = new Map(
    [...earlier, ...(await readMigrations())].map((migration) => [migration.name, migration]),
  )
  return inRooms(migrations, earlier).map(({ name, checksum }) => {
    const migration = known.get(name)
    if (!migration) {
      throw new Failure(
        `The backup was made by a newer Suivi (migration ${name}): restore it with that version or a newer one.`,
      )
    }
    if (migration.checksum !== checksum) {
      throw new Failure(
        `The backup's tables were made by another migration ${name} than this version has: restore it with the version that made it.`,
      )
    }
    return migration.sql
  })
}

/**
 * @param {string} ownerUrl of the database
 * @param {{ about: any, content: () => import('node:stream').Readable }} backup
 * @param {{ mayReplace: boolean }} options whether what is there came from a restore that did not finish
 * @throws Failure where the database holds tables already
 */
export async function loadBackup(ownerUrl, { about, content }, { mayReplace }) {
  const migrations = await migrationsFor(about)
  await inTransaction(ownerUrl, '', async (client) => {
    if ((await tablesOf(client)).length > 0) {
      if (!mayReplace) throw new Failure(NOT_EMPTY)
      await client.query(EMPTIED)
    }
    for (const text of [PRISMA_TABLE, ...migrations]) await client.query(text)
    await withoutRules(client, async () => {
      await client.query(
        `TRUNCATE ${(await tablesOf(client)).map(({ table }) => quotedTable(table)).join(', ')}`,
      )
      for await (const section of readSections(content())) await loadTable(client, section)
    })
    for (const [name, last] of Object.entries(about.sequences))
      await client.query('SELECT setval($1::regclass, $2)', [`public.${quoted(name)}`, last])
  })
}

/** A database without any of ours; the migrations make what stands outside of `public` again. */
export const EMPTIED = `DROP SCHEMA IF EXISTS ${SCHEMAS.join(', ')} CASCADE; CREATE SCHEMA public`

const NOT_EMPTY =
  'The database that is to be restored into is not empty: nothing was changed. Make an empty one, and name it in DATABASE_URL and DATABASE_OWNER_URL.'

/**
 * Triggers number, date and chain what is written anew, and refuse what is not in today's order; what comes back had all of that. Links
 * between tables are checked when they are there again, once for all rows.
 */
async function withoutRules(client, work) {
  const { rows: triggers } = await client.query(
    `SELECT tgrelid::regclass::text AS table, tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT tgisinternal AND tgenabled = 'O' AND c.relnamespace = ANY ($1::regnamespace[]) AND c.relkind = 'r'`,
    [SCHEMAS],
  )
  const { rows: links } = await client.query(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE contype = 'f' AND connamespace = ANY ($1::regnamespace[])`,
    [SCHEMAS],
  )
  const alter = (rows, clause) =>
    client.query(rows.map((row) => `ALTER TABLE ${row.table} ${clause(row)};`).join('\n'))
  await alter(triggers, ({ name }) => `DISABLE TRIGGER ${quoted(name)}`)
  await alter(links, ({ name }) => `DROP CONSTRAINT ${quoted(name)}`)
  await work()
  await alter(links, ({ name, definition }) => `ADD CONSTRAINT ${quoted(name)} ${definition}`)
  await alter(triggers, ({ name }) => `ENABLE TRIGGER ${quoted(name)}`)
}

async function loadTable(client, { table, columns, rows, counted }) {
  const into = client.query(copyFrom(copyOf({ table, columns }, 'FROM STDIN')))
  await pipeline(Readable.from(rows, { objectMode: false }), into)
  const written = await counted()
  if (into.rowCount !== written)
    throw new Error(`${table} came back with ${into.rowCount} rows and had ${written}`)
}

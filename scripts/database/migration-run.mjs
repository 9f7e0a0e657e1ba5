// Applies one migration: its statements and its row in Prisma's own table are one transaction, so that whatever is killed, and whenever,
// the database has had the migration whole or not at all. `prisma migrate` finds the table as it would have left it.
import { randomUUID } from 'node:crypto'
import { codeOf, messageOf } from '../failure.mjs'

/** The number that Prisma's own engine locks by: whoever migrates at the same time, with either, waits for the other. */
const PRISMA_LOCK = 72707369

/** Prisma's own list of what was applied, as Prisma makes it. */
export const PRISMA_TABLE = `
  CREATE TABLE IF NOT EXISTS public._prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/** What PostgreSQL says where something is to be made that is there: table, type or trigger, column, function. */
const IS_THERE_ALREADY = new Set(['42P07', '42710', '42701', '42723'])
/** What it says where a label of an enumeration is to be called otherwise, and is: under a code that has other meanings as well. */
const IS_CALLED_SO_ALREADY = /is not an existing enum label/
/** What it says where a function is not as it was before a migration changed it. */
const ASSERTION_FAILED = 'P0004'
/** Whether a migration begins with a block that asserts this of what it changes: then nothing that it made before could tell. */
const beginsWithBlock = (sql) => /^(?:\s|--[^\n]*\n)*DO\b/.test(sql)

/** The names of the migrations that a database has had whole. */
export async function appliedNames(client) {
  const { rows: found } = await client.query(`SELECT to_regclass('public._prisma_migrations') AS known`)
  if (!found[0].known) return new Set()
  const { rows } = await client.query(
    'SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Set(rows.map((row) => row.migration_name))
}

/**
 * @param {import('pg').Client} client the owner's connection
 * @param {import('./migrations.mjs').Migration} migration
 * @returns {Promise<boolean>} false where somebody else applied it in the meantime
 */
export function applyMigration(client, migration) {
  return underLock(client, async () => {
    const missing = !(await appliedNames(client)).has(migration.name)
    if (missing) await applyInside(client, migration)
    return missing
  })
}

/** Does something to the list of migrations, or with it, in one transaction that nobody else who migrates is beside. */
export async function underLock(client, work) {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK])
    await client.query(PRISMA_TABLE)
    const done = await work()
    await client.query('COMMIT')
    return done
  } catch (error) {
    // Where the connection is gone the server has rolled back by itself, and the first error is the one to tell.
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function applyInside(client, migration) {
  const { name, sql } = migration
  const [unfinished, ...others] = await unfinishedRows(client, name)
  if (unfinished && (await wasMade(client, sql))) {
    await client.query(
      'UPDATE public._prisma_migrations SET finished_at = now(), applied_steps_count = 1, logs = NULL WHERE id = $1',
      [unfinished],
    )
    return takeBack(client, others)
  }
  if (!unfinished) await client.query(sql)
  await takeBack(client, [unfinished, ...others].filter(Boolean))
  await markApplied(client, migration)
}

/** Writes the row that says that a migration was made. */
export async function markApplied(client, { name, checksum }) {
  await client.query(
    `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}

async function takeBack(client, rows) {
  await client.query('UPDATE public._prisma_migrations SET rolled_back_at = now() WHERE id = ANY ($1)', [
    rows,
  ])
}

/** Prisma's engine writes a row before the migration and marks it after: one that is not marked was killed in between, or failed. */
async function unfinishedRows(client, name) {
  const { rows } = await client.query(
    `SELECT id FROM public._prisma_migrations
      WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL ORDER BY started_at DESC`,
    [name],
  )
  return rows.map((row) => row.id)
}

/**
 * Tries an unfinished migration again, and tells whether it had been made before. The engine sends a migration as one message, which
 * PostgreSQL runs whole or not at all: what it makes first is there exactly where all of it is.
 */
async function wasMade(client, sql) {
  await client.query('SAVEPOINT again')
  try {
    await client.query(sql)
    return false
  } catch (error) {
    const isChanged = codeOf(error) === ASSERTION_FAILED && beginsWithBlock(sql)
    if (!isChanged && !IS_THERE_ALREADY.has(codeOf(error)) && !IS_CALLED_SO_ALREADY.test(messageOf(error)))
      throw error
    await client.query('ROLLBACK TO SAVEPOINT again')
    return true
  }
}

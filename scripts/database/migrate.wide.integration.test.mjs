import { afterAll, beforeAll, expect, test } from 'vitest'
import { killedAtEach, survivesKill } from './kill-points.mjs'
import { pendingMigrations } from './migrate.mjs'
import { applyMigration } from './migration-run.mjs'
import { readMigrations } from './migrations.mjs'
import { withConnection } from './postgres-client.mjs'
import { deployByPrisma, statusByPrisma } from './prisma-engine.mjs'

const migrations = await readMigrations()
const DATABASES = ['by_prisma', 'killed']

beforeAll(async () => {
  for (const name of DATABASES) await asOwner(`CREATE DATABASE ${name} TEMPLATE template0`)
})

afterAll(async () => {
  for (const name of DATABASES) await asOwner(`DROP DATABASE ${name}`)
})

test("our table of migrations is Prisma's own, and Prisma finds it in order", {
  timeout: 120_000,
}, async () => {
  const byPrisma = addressOf('by_prisma')
  expect(await deployByPrisma(byPrisma)).toEqual(migrations.map(({ name }) => name))
  const ours = await tableOf(process.env.DATABASE_OWNER_URL)
  expect(ours).toEqual(await tableOf(byPrisma))
  expect(await statusByPrisma(process.env.DATABASE_OWNER_URL)).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  })
})

// Some of the places here; `npm run prove:migrations` takes them all.
test('a migration that is killed on its way leaves the database as it was', {
  timeout: 120_000,
}, async () => {
  const target = addressOf('killed')
  for (const migration of migrations) {
    const points = killedAtEach(migration.sql)
    for (const killed of [points[0], points[Math.floor(points.length / 2)], points.at(-1)])
      expect(await survivesKill(target, migration, killed)).toBe(true)
    await withConnection(target, (client) => applyMigration(client, migration))
  }
  expect(await pendingMigrations(target)).toEqual([])
})

async function tableOf(target) {
  const columns = await withConnection(target, (client) =>
    client.query(
      `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default FROM information_schema.columns
        WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
    ),
  )
  return { columns: columns.rows, rows: await rowsOf(target) }
}

/** The migrations that a database has had, as Prisma reads them. */
async function rowsOf(target) {
  const { rows } = await withConnection(target, (client) =>
    client.query(
      `SELECT migration_name AS each, checksum FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND applied_steps_count = 1 AND logs IS NULL
        ORDER BY migration_name`,
    ),
  )
  return rows
}

function addressOf(name) {
  const address = new URL(process.env.DATABASE_OWNER_URL)
  address.pathname = `/${name}`
  return address.href
}

function asOwner(statement) {
  return withConnection(process.env.DATABASE_OWNER_URL, (client) => client.query(statement))
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantApplicationRole } from './grants.mjs'
import { migrateDatabase } from './migrate.mjs'
import { withConnection } from './postgres-client.mjs'
import { requireStanding, standingOf } from './standing.mjs'

// A database that a newer version brought on: it has a migration, and a table, that this version does not know.
const DATABASE = 'of_a_newer_version'
const NEWER = '20990101000000_newer'
const target = new URL(process.env.DATABASE_OWNER_URL)
target.pathname = `/${DATABASE}`
const appRole = new URL(process.env.DATABASE_URL).username

beforeAll(async () => {
  await asOwner(process.env.DATABASE_OWNER_URL, `CREATE DATABASE ${DATABASE} TEMPLATE template0`)
  await migrateDatabase({ ownerUrl: target.href, appRole })
  await asOwner(
    target.href,
    `CREATE TABLE newer (id int); GRANT SELECT, INSERT ON newer TO ${appRole};
     INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES (gen_random_uuid(), '', '${NEWER}', now(), 1)`,
  )
}, 60_000)

afterAll(() => asOwner(process.env.DATABASE_OWNER_URL, `DROP DATABASE ${DATABASE}`))

test('is refused before anything of it is touched', async () => {
  const before = await rights()
  await expect(migrateDatabase({ ownerUrl: target.href, appRole })).rejects.toThrow(`migration ${NEWER}`)
  await expect(withConnection(target.href, requireStanding)).rejects.toThrow('Nothing was changed.')
  expect(await rights()).toEqual(before)
})

test('keeps the rights on tables that this version does not know, however they are granted', async () => {
  const before = await rights()
  expect(before).toContainEqual({ name: 'newer', rights: 'INSERT,SELECT' })
  await grantApplicationRole(target.href, appRole)
  expect(await rights()).toEqual(before)
})

test('is one that a PostgreSQL of before the sixteenth cannot be', async () => {
  const asked = []
  const client = {
    query: async (sql) => {
      asked.push(sql)
      return { rows: [{ version: '15.12', major: 15 }] }
    },
  }
  expect((await standingOf(client)).problem).toMatch(
    /^This PostgreSQL is 15\.12, and Suivi needs 16 or newer\./,
  )
  expect(asked).toHaveLength(1)
})

async function rights() {
  const { rows } = await asOwner(
    target.href,
    `SELECT table_name AS name, string_agg(privilege_type, ',' ORDER BY privilege_type) AS rights
       FROM information_schema.role_table_grants WHERE grantee = '${appRole}' GROUP BY table_name ORDER BY 1`,
  )
  return rows
}

function asOwner(url, statement) {
  return withConnection(url, (client) => client.query(statement))
}

import { expect, test } from 'vitest'
import { applicationRights, RESTRICTED_TABLES } from './grants.mjs'
import { withConnection } from './postgres-client.mjs'

const VERBS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']

test('the application has exactly its rights on every table, and owns none', async () => {
  const rows = await asApplication(
    `SELECT c.relname AS name, pg_has_role(c.relowner, 'USAGE') AS owned,
            ARRAY(SELECT verb FROM unnest($1::text[]) verb WHERE has_table_privilege(c.oid, verb)) AS rights
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY c.relname`,
    [VERBS],
  )
  expect(rows.length).toBeGreaterThan(RESTRICTED_TABLES.length)
  for (const { name, owned, rights } of rows) {
    expect({ name, owned, rights }).toEqual({ name, owned: false, rights: applicationRights(name) })
  }
})

test('every table and view that is restricted by name exists', async () => {
  const rows = await asApplication(`SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'v')`)
  const names = rows.map((row) => row.name)
  expect(names).toEqual(expect.arrayContaining(RESTRICTED_TABLES))
})

test.each([
  'UPDATE events SET verb = verb',
  'DELETE FROM events',
  'TRUNCATE events',
  'DELETE FROM revisions',
  'UPDATE parties SET name = name',
  'UPDATE areas SET title = title',
  'DELETE FROM bearings',
  'ALTER TABLE events DISABLE TRIGGER ALL',
  'CREATE TABLE own (id int)',
])('the application is refused: %s', async (statement) => {
  await expect(asApplication(statement)).rejects.toThrow(/permission denied|must be owner/)
})

async function asApplication(statement, values) {
  return withConnection(
    process.env.DATABASE_URL,
    async (client) => (await client.query(statement, values)).rows,
  )
}

import { expect, test } from 'vitest'
import { applicationRights, GRANTED_TABLES, nameOf, SCHEMAS } from './grants.mjs'
import { withConnection } from './postgres-client.mjs'

test('the application has exactly its rights on every table and column, and owns none', async () => {
  const rows = await asApplication(
    `SELECT n.nspname AS schema, c.relname AS table, pg_has_role(c.relowner, 'USAGE') AS owned,
            has_table_privilege(c.oid, 'SELECT') AS read, has_table_privilege(c.oid, 'DELETE') AS remove,
            has_table_privilege(c.oid, 'INSERT') AS adds, has_table_privilege(c.oid, 'UPDATE') AS changes,
            has_table_privilege(c.oid, 'TRUNCATE, REFERENCES, TRIGGER') AS more,
            array_agg(a.attname::text ORDER BY a.attname) FILTER (WHERE has_column_privilege(c.oid, a.attnum, 'INSERT')) AS add,
            array_agg(a.attname::text ORDER BY a.attname) FILTER (WHERE has_column_privilege(c.oid, a.attnum, 'UPDATE')) AS change,
            array_agg(a.attname::text ORDER BY a.attname) AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition
      GROUP BY n.nspname, c.oid ORDER BY c.relname`,
    [SCHEMAS],
  )
  expect(rows.map(({ schema, table }) => nameOf(schema, table)).sort()).toEqual([...GRANTED_TABLES].sort())
  for (const { columns, schema, table, ...row } of rows) {
    const { read, add, change, remove } = applicationRights(nameOf(schema, table))
    expect({ table, ...row }).toEqual({
      table,
      owned: false,
      more: false,
      read,
      remove,
      adds: add === true,
      changes: false,
      add: add === true ? columns : add ? [...add].sort() : null,
      change: change.length > 0 ? [...change].sort() : null,
    })
  }
})

test('the application reaches what jobs of one kind are kept in only through all of them', async () => {
  const [part] = await asApplication(
    `SELECT inhrelid::regclass::text AS name, has_table_privilege(inhrelid, 'SELECT, INSERT, UPDATE, DELETE') AS reached
     FROM pg_inherits WHERE inhparent = 'pgboss.job'::regclass`,
  )
  expect(part).toMatchObject({ reached: false })
})

test('a table that is not known has no rights', () => {
  expect(applicationRights('of_somebody')).toEqual({ read: false, add: false, change: [], remove: false })
})

test.each([
  'UPDATE events SET verb = verb',
  'DELETE FROM events',
  'TRUNCATE events',
  'INSERT INTO event_links (position) VALUES (1)',
  'DELETE FROM revisions',
  'DELETE FROM follow_ups',
  'DELETE FROM reader_messages',
  'DELETE FROM lineage_links',
  'TRUNCATE lineage_links CASCADE',
  'DELETE FROM lineage_versions',
  'UPDATE lineage_versions SET number = number',
  'DELETE FROM reviews',
  'UPDATE reviews SET reason = reason',
  'UPDATE parties SET name = name',
  'UPDATE areas SET title = title',
  'UPDATE sources SET number = number',
  'UPDATE people SET email = email',
  'UPDATE sessions SET person_id = person_id',
  'SELECT * FROM acting_secret',
  'SELECT * FROM password_proofs',
  'UPDATE sessions SET secret_sha256 = secret_sha256',
  'INSERT INTO sessions (id) VALUES (gen_random_uuid())',
  'UPDATE people SET password_salt = password_salt',
  'UPDATE invitations SET used_at = used_at',
  'INSERT INTO act_proofs (position) VALUES (1)',
  'DELETE FROM bearings',
  'ALTER TABLE events DISABLE TRIGGER ALL',
  'CREATE TABLE own (id int)',
  'CREATE TABLE pgboss.own (id int)',
  `SELECT pgboss.create_queue('own', '{}')`,
  'UPDATE pgboss.job SET data = data',
])('the application is refused: %s', async (statement) => {
  await expect(asApplication(statement)).rejects.toThrow(/permission denied|must be owner/)
})

async function asApplication(statement, values) {
  return withConnection(
    process.env.DATABASE_URL,
    async (client) => (await client.query(statement, values)).rows,
  )
}

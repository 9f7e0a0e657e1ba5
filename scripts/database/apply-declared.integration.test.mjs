import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../program.mjs'
import { applyDeclared, catalogueOf } from './apply-declared.mjs'
import { keyOf, readDeclared } from './declared.mjs'
import { describeDatabase } from './describe.mjs'
import { migrateDatabase } from './migrate.mjs'
import { withConnection } from './postgres-client.mjs'

const DATABASE = 'of_declared'
const target = new URL(process.env.DATABASE_OWNER_URL ?? '')
target.pathname = `/${DATABASE}`
const declared = await readDeclared()
/** What tables rest on is made with them. */
const WITH_TABLES = [
  ...['compared_as', 'compared_in_all', 'is_for_parties', 'salted_sha256', 'search_bare', 'search_fold'],
  ...['search_stem', 'search_words', 'short_id'],
].map((name) => `function ${name}`)

beforeAll(async () => {
  await asOwner(`CREATE DATABASE ${DATABASE} TEMPLATE template0`)
  await migrateDatabase({ ownerUrl: target.href })
}, 60_000)

afterAll(() => asOwner(`DROP DATABASE ${DATABASE}`))

test('what the catalogue has is what is declared, and nothing is made twice', async () => {
  const made = await inDatabase(catalogueOf)
  expect([...made.keys()].sort()).toEqual([...declared.map(keyOf), ...WITH_TABLES].sort())
  const unmarked = [...made.values()].filter(({ mark }) => !mark)
  expect(unmarked.map(keyOf).sort()).toEqual(WITH_TABLES)
  expect(await inDatabase((client) => applyDeclared(client))).toBe(0)
})

// To write it anew: npm run test:integration -- scripts/database/apply-declared -u
test('the database is as prisma/database.txt says, for whoever reviews a change', async () => {
  await expect(await inDatabase(describeDatabase)).toMatchFileSnapshot(
    path.join(projectFolder, 'prisma', 'database.txt'),
  )
})

test('what somebody changed in the database is as declared again, and what is somebody else’s stays', async () => {
  const before = await inDatabase(catalogueOf)
  await inDatabase((client) =>
    client.query(`
      CREATE OR REPLACE FUNCTION is_step(before text, after text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
      DROP TRIGGER events_never_change ON events;
      CREATE FUNCTION of_somebody_else() RETURNS text LANGUAGE sql AS 'SELECT NULL';`),
  )
  expect(await inDatabase((client) => applyDeclared(client))).toBe(2)
  const after = await inDatabase(catalogueOf)
  expect(after.get('function of_somebody_else')).toBeDefined()
  await inDatabase((client) => client.query('DROP FUNCTION of_somebody_else()'))
  after.delete('function of_somebody_else')
  expect([...after]).toEqual([...before])
})

test('what is no longer declared goes, with the trigger before its function', async () => {
  const gone = new Set(['function utf16_characters', 'function events_are_told', 'function tell_of_event'])
  const rest = declared.filter(
    (one) => !gone.has(keyOf(one)) && !/EXECUTE FUNCTION tell_of_event/.test(one.sql),
  )
  const dropped = declared.length - rest.length
  expect(dropped).toBeGreaterThanOrEqual(2)
  expect(await inDatabase((client) => applyDeclared(client, rest))).toBe(dropped)
  expect((await inDatabase(catalogueOf)).has('function tell_of_event')).toBe(false)
  expect(await inDatabase((client) => applyDeclared(client))).toBe(dropped)
})

test('where one cannot be made all is as it was, and it is said', async () => {
  const before = await inDatabase(catalogueOf)
  const wrong = {
    kind: 'trigger',
    name: 't',
    table: 'events',
    sql: 'CREATE TRIGGER t BEFORE UPDATE ON nowhere;',
  }
  await expect(inDatabase((client) => applyDeclared(client, [...declared.slice(1), wrong]))).rejects.toThrow(
    'The functions of the database could not be brought to those of this version, and are as they were',
  )
  expect(await inDatabase(catalogueOf)).toEqual(before)
})

/**
 * @template T
 * @param {(client: import('pg').Client) => Promise<T>} use
 * @returns {Promise<T>}
 */
function inDatabase(use) {
  return withConnection(target.href, use)
}

function asOwner(sql) {
  return withConnection(process.env.DATABASE_OWNER_URL, (client) => client.query(sql))
}

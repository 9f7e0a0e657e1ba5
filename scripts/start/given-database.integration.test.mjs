import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '../database/postgres-client.mjs'
import { connectGivenDatabase } from './given-database.mjs'

const DATABASE = 'somebody_elses'

beforeAll(() => asOwner(process.env.DATABASE_OWNER_URL, `CREATE DATABASE ${DATABASE} TEMPLATE template0`))

afterAll(() => asOwner(process.env.DATABASE_OWNER_URL, `DROP DATABASE ${DATABASE}`))

test('an empty database and our own are taken', async () => {
  await expect(connectGivenDatabase({ databaseUrl: addressOf(DATABASE) })).resolves.toBeDefined()
  await expect(connectGivenDatabase({ databaseUrl: process.env.DATABASE_OWNER_URL })).resolves.toBeDefined()
})

test('a database in which somebody else keeps jobs is refused as well', async () => {
  const target = addressOf(DATABASE)
  await asOwner(target, 'CREATE SCHEMA pgboss; CREATE TABLE pgboss.job (id int)')
  await expect(connectGivenDatabase({ databaseUrl: target })).rejects.toThrow(/are not Suivi's \(job\)/)
  await asOwner(target, 'DROP SCHEMA pgboss CASCADE')
})

test("a database with somebody else's tables is refused in one sentence, and left as it is", async () => {
  const target = addressOf(DATABASE)
  await asOwner(target, 'CREATE TABLE invoices (id int); CREATE TABLE people (name text)')
  await expect(connectGivenDatabase({ databaseUrl: target })).rejects.toThrow(
    /holds tables that are not Suivi's \(invoices, people\)/,
  )
  await asOwner(
    target,
    'CREATE TABLE _prisma_migrations (migration_name text, finished_at date, rolled_back_at date)',
  )
  await asOwner(target, "INSERT INTO _prisma_migrations VALUES ('0_init', now())")
  await expect(connectGivenDatabase({ databaseUrl: target })).rejects.toThrow(/invoices, people/)
})

function asOwner(target, statement) {
  return withConnection(target, (client) => client.query(statement))
}

function addressOf(name) {
  const address = new URL(process.env.DATABASE_OWNER_URL)
  address.pathname = `/${name}`
  return address.href
}

import { afterAll, beforeAll, expect, it } from 'vitest'
import { db, disconnect, transaction } from './db'
import { outageOf } from './health'
import { freshDatabase, type TestDatabase, withClient } from './testing'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
})
afterAll(async () => {
  await disconnect()
  await database.close()
})

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

it('a disk that is full is told from a defect, by Prisma’s own ways to write and in a transaction', async () => {
  await withClient(database.ownerUrl, (client) =>
    client.query(
      `CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
         $$BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100'; END$$;
       CREATE TRIGGER disk_is_full BEFORE UPDATE ON sessions EXECUTE FUNCTION disk_is_full()`,
    ),
  )
  const errors = [
    await failure(db().session.updateMany({ data: { lastSeenAt: new Date() } })),
    await failure(transaction('system', (tx) => tx.session.updateMany({ data: { lastSeenAt: new Date() } }))),
    await failure(db().$executeRaw`UPDATE sessions SET last_seen_at = now()`),
  ]
  for (const error of errors) expect(await outageOf(error)).toBe('disk_full')
  expect(await outageOf(await failure(db().$queryRaw`SELECT 1 / 0`))).toBeNull()
})

it('a database that does not answer is told from a defect', async () => {
  await withClient(database.ownerUrl, (client) =>
    client.query(
      `REVOKE SELECT ON statements FROM ${new URL(database.appUrl).username};
       DROP TRIGGER disk_is_full ON sessions`,
    ),
  )
  expect(await outageOf(new Error('connection lost'))).toBe('database_away')
})
